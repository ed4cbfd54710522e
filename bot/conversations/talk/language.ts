import type { Language } from "../../../dialogue/index.js";
import type { Handler } from "../handler.js";
import { MISSING } from "../refuse.js";
import { becomes, type Reply, shows } from "../reply.js";
import type { Talk } from "../talk.js";

const languageOf = (text: string | undefined): Language | undefined => (text === "de" || text === "en" ? text : undefined);

/** Kept beside the roster's, which the next import would bring back. */
export const speaks = async (talk: Talk, language: Language): Promise<Reply> => {
  if (!talk.may("write", { kind: "wishes", of: talk.me.id }).allowed) return MISSING;
  await talk.once(talk.me.id, (file) => {
    if (file.plan.wishes.language === language) return { value: undefined };
    return { file: { ...file, plan: { ...file.plan, wishes: { ...file.plan.wishes, language } } }, value: undefined };
  });
  return { ...becomes("language", { changed: true }), language };
};

export const openLanguage: Handler = async () => shows("language", { changed: false });

export const saveLanguage: Handler = async (talk, { which }) => {
  const language = languageOf(which);
  return language === undefined ? MISSING : speaks(talk, language);
};
