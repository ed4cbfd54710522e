import type { Person, PersonId } from "../../dialogue/index.js";
import { openPerson, type Replied } from "../connector/person.js";
import { buttonIn, choiceIn, inputsOn, isJson, type Json } from "./card-on-screen.js";
import type { Posted, Recorder } from "./recorder.js";
import type { Rights } from "./rights.js";
import type { Tally } from "./tally.js";
import type { Canary } from "./word.js";

type Inputs = Readonly<Record<string, string>>;

/** One person's Teams: reads what stands in their chat, presses what is on the card, and hands in what a client would. */
export interface Client {
  readonly person: Person;
  types(text: string): Promise<void>;
  /** On the last card that has this button: what was just answered, or else what stands in the chat. */
  presses(verb: string, inputs?: Inputs): Promise<void>;
  /** Not on any card: as somebody who makes clicks up. */
  invents(verb: string, data: Json, inputs?: Inputs): Promise<void>;
  /** Whatever else Teams may send for them. */
  does(activity: Json): Promise<void>;
  /** The value of a choice by what it says. */
  choice(input: string, title: string): string;
}

export interface ClientOrder {
  readonly person: Person;
  readonly tenant: string;
  readonly bot: () => string;
  readonly recorder: Recorder;
  readonly tally: Tally;
  readonly rights: Rights;
}

const cardIn = ({ body }: Replied): Json => (isJson(body) && isJson(body.value) ? body.value : {});

const PLACE_OF = { author: "eigene-antwort", named: "genannte", "no-more": "zurueckgenommen", nobody: "fremde-antwort" } as const;

export const chatOf = (person: PersonId): string => `a:${person}`;

/** What goes to the bot and what comes back: both are searched. */
const openWire = ({ person, tenant, bot, recorder, tally, rights }: ClientOrder) => {
  const isMine = (canary: Canary): boolean => canary.owner === person.name;
  const somebody = { tenant, chat: chatOf(person.id), account: `29:${person.id}`, entraId: person.id };

  const lookAtAnswer = (answered: string, where: string): void => {
    for (const place of Object.values(PLACE_OF)) tally.searched(place, answered.length);
    for (const canary of tally.canariesIn(answered)) {
      const standing = rights.standingOf(canary, person.id);
      tally.found(PLACE_OF[standing], canary, `${where}, Antwort an ${person.name}`, standing === "author" || standing === "named");
    }
  };

  return async (activity: Json, where: string): Promise<Replied> => {
    tally.look("klick", JSON.stringify(activity), `${where} von ${person.name}`, isMine);
    const replied = await openPerson({ bot: bot(), connector: recorder }, somebody).does(activity);
    lookAtAnswer(JSON.stringify([replied.body, replied.headers]), where);
    return replied;
  };
};

export const openClient = (order: ClientOrder): Client => {
  const { person, recorder } = order;
  const send = openWire(order);
  /** What was answered last, and is still on the screen. */
  let shown: Json = {};

  const messages = (): readonly Posted[] => [...recorder.chat(chatOf(person.id))].reverse();
  const cardWith = (verb: string): Json | undefined =>
    buttonIn(shown, verb) === undefined ? messages().find(({ card }) => buttonIn(card, verb) !== undefined)?.card : shown;

  const clicks = async (verb: string, data: Json, message: Posted | undefined): Promise<void> => {
    const invoke = { type: "invoke", name: "adaptiveCard/action", value: { action: { type: "Action.Execute", verb, data } } };
    shown = cardIn(await send({ ...invoke, ...(message === undefined ? {} : { replyToId: message.id }) }, `Klick „${verb}“`));
  };

  return {
    person,
    types: async (text) => {
      shown = {};
      await send({ type: "message", text }, "Nachricht");
    },
    presses: (verb, inputs = {}) => {
      const card = cardWith(verb);
      const button = buttonIn(card, verb);
      if (button === undefined) throw new Error(`${person.name} sees no button ${verb}`);
      const carried = isJson(button.data) ? button.data : {};
      const filled = button.associatedInputs === "none" ? {} : { ...inputsOn(card), ...inputs };
      return clicks(verb, { ...filled, ...carried, verb }, messages().find((one) => one.card === card) ?? messages()[0]);
    },
    invents: (verb, data, inputs = {}) => clicks(verb, { ...inputs, ...data, verb }, messages()[0]),
    does: async (activity) => {
      await send(activity, "Anfrage");
    },
    choice: (input, title) => {
      const value = choiceIn([shown, ...messages().map(({ card }) => card)], input, title);
      if (value === undefined) throw new Error(`${person.name} cannot choose ${title}`);
      return value;
    },
  };
};
