import type { Published } from "../../../cards/index.js";
import type { KeptPublication } from "../../../dialogue/index.js";
import { pageOf } from "../page.js";
import { type Reply, shows } from "../reply.js";
import type { Talk } from "../talk.js";
import { readBy, reviews } from "./reading.js";

const newestFirst = ({ halfYear: one }: KeptPublication, { halfYear: other }: KeptPublication): number =>
  other.year - one.year || other.half - one.half;

/** By the word that its head has beside the name, and never by the name: no number is one about a person. */
const areasOf = ({ roster }: Talk, { areas }: KeptPublication): Published["areas"] =>
  areas.map(({ head, cell }) => ({ name: (head === undefined ? undefined : roster.get(head)?.team) ?? "", cell }));

const publishedOf = (talk: Talk, publication: KeptPublication): Published => {
  const { format: id, halfYear, total } = publication;
  const format = talk.house.formats.find((one) => one.id === id)?.name ?? { de: id, en: id };
  return { format, halfYear, total, areas: areasOf(talk, publication) };
};

/** Only what was published and kept: looking makes no numbers. */
const numbers = async (talk: Talk, which: string | undefined): Promise<Reply> => {
  const { publications } = await talk.store.house();
  const { thing, page, pages } = pageOf(which, [...publications].sort(newestFirst));
  return shows("numbers", {
    page,
    pages,
    ...(thing === undefined ? {} : { published: publishedOf(talk, thing) }),
    ...(reviews(talk) ? { forReview: true } : {}),
  });
};

export const openNumbers = readBy("see", "publication", (talk, { which }) => numbers(talk, which));
