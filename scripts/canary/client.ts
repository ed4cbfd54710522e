import type { Person, PersonId } from "../../dialogue/index.js";
import { openPerson, type Replied } from "../connector/person.js";
import { buttonIn, buttonsIn, choiceIn, inputsOn, isJson, type Json } from "./card-on-screen.js";
import type { PressBook } from "./press-book.js";
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
  /** Every button on what was just answered and on the last messages in their chat. */
  buttons(): readonly { readonly card: Json; readonly button: Json }[];
  taps(card: Json, button: Json, inputs?: Inputs): Promise<void>;
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
  readonly presses: PressBook;
}

const cardIn = ({ body }: Replied): Json => (isJson(body) && isJson(body.value) ? body.value : {});

/** No text at all may stand there, not even one's own. */
const EMERGENCY = "emergency.";

const RECENT = 12;

const PLACE_OF = { author: "eigene-antwort", named: "genannte", "no-more": "zurueckgenommen", nobody: "fremde-antwort" } as const;

export const chatOf = (person: PersonId): string => `a:${person}`;

/** What goes to the bot and what comes back: both are searched. */
const openWire = ({ person, tenant, bot, recorder, tally, rights, presses }: ClientOrder) => {
  const isMine = (canary: Canary): boolean => canary.owner === person.name;
  const somebody = { tenant, chat: chatOf(person.id), account: `29:${person.id}`, entraId: person.id };

  const lookAtAnswer = (answered: string, where: string, isEmergency: boolean): void => {
    if (isEmergency) {
      tally.look("notzugang", answered, `${where}, Antwort an ${person.name}`);
      return;
    }
    for (const place of Object.values(PLACE_OF)) tally.searched(place, answered.length);
    for (const canary of tally.canariesIn(answered)) {
      const standing = rights.standingOf(canary, person.id);
      tally.found(PLACE_OF[standing], canary, `${where}, Antwort an ${person.name}`, standing === "author" || standing === "named");
    }
  };

  return async (activity: Json, where: string, isEmergency = false): Promise<Replied> => {
    tally.look("klick", JSON.stringify(activity), `${where} von ${person.name}`, isMine);
    const replied = await openPerson({ bot: bot(), connector: recorder }, somebody).does(activity);
    lookAtAnswer(JSON.stringify([replied.body, replied.headers]), where, isEmergency);
    presses.saw(replied.body);
    return replied;
  };
};

/** What somebody sees, and what they can press on it. */
const openScreen = (order: ClientOrder) => {
  const { person, recorder, presses } = order;
  const send = openWire(order);
  /** What was answered last, and is still on the screen. */
  let shown: Json = {};

  const messages = (): readonly Posted[] => [...recorder.chat(chatOf(person.id))].reverse();
  const cards = (): readonly Json[] => [shown, ...messages().map(({ card }) => card)];

  const clicks = async (verb: string, data: Json, message = messages()[0]): Promise<void> => {
    const invoke = { type: "invoke", name: "adaptiveCard/action", value: { action: { type: "Action.Execute", verb, data } } };
    const replyTo = message === undefined ? {} : { replyToId: message.id };
    shown = cardIn(await send({ ...invoke, ...replyTo }, `Klick „${verb}“`, verb.startsWith(EMERGENCY)));
  };

  const taps: Client["taps"] = (card, button, inputs = {}) => {
    const verb = String(button.verb);
    presses.saw(card);
    presses.pressed(verb, person.id, true);
    const filled = button.associatedInputs === "none" ? {} : { ...inputsOn(card), ...inputs };
    const carried = isJson(button.data) ? button.data : {};
    const message = messages().find((one) => one.card === card);
    return clicks(verb, { ...filled, ...carried, verb }, message);
  };

  const types = async (text: string): Promise<void> => {
    shown = {};
    await send({ type: "message", text }, "Nachricht");
  };

  return { send, cards, clicks, taps, types };
};

export const openClient = (order: ClientOrder): Client => {
  const { person, presses } = order;
  const { send, cards, clicks, taps, types } = openScreen(order);
  return {
    ...{ person, taps, types },
    presses: (verb, inputs) => {
      const card = cards().find((one) => buttonIn(one, verb) !== undefined);
      const button = buttonIn(card, verb);
      if (card === undefined || button === undefined) throw new Error(`${person.name} sees no button ${verb}`);
      return taps(card, button, inputs);
    },
    invents: (verb, data, inputs = {}) => {
      presses.pressed(verb, person.id, false);
      return clicks(verb, { ...inputs, ...data, verb });
    },
    buttons: () => {
      const recent = cards().slice(0, RECENT);
      return recent.flatMap((card) => buttonsIn(card).map((button) => ({ card, button })));
    },
    does: async (activity) => {
      await send(activity, "Anfrage");
    },
    choice: (input, title) => {
      const value = choiceIn(cards(), input, title);
      if (value === undefined) throw new Error(`${person.name} cannot choose ${title}`);
      return value;
    },
  };
};
