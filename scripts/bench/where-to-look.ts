/** Beginnings of names of rows, and what moves the figure: what to look at where it misses its goal. */
const MOVED_BY: readonly (readonly [name: string, says: string])[] = [
  [
    "planning: peak memory",
    "What is held for each person while a half-year is planned (dialogue/nudges), with the people themselves in it.",
  ],
  [
    "planning: ",
    "Pure arithmetic on one processor: another program on the same processor takes its time from it. Otherwise a date that is worked out per person (dialogue/calendar).",
  ],
  [
    "store: a durable change, the largest house",
    "Something that grows with the house in a single change (store/embedded/person-changes.ts, keys/keyring.ts). The keys of a larger house lie in larger files.",
  ],
  [
    "store: a durable change",
    "Two waits for the disk, one for the file and one for its folder, and the sealing between them (store/embedded/durable-write.ts). A disk that others use makes both sides slower, and seldom alike.",
  ],
  ["store: start-up", "Every file is read, unsealed and checked once (store/embedded/scan.ts)."],
  [
    "store: memory at rest",
    "What stays in memory for each person: the index of what is due, and where the files lie (store/due-index.ts).",
  ],
  [
    "cards: a whole card",
    "The words of the largest house a file can describe, before and after a change; no house has it. Another program on the same processor doubles it (cards/kit, cards/admin).",
  ],
  ["cards: expanding", "The template is parsed anew instead of once (cards/render.ts)."],
  ["cards: reading", "Each text is parsed once per language (cards/kit/voice.ts). More texts take longer."],
  [
    "delivery: messages a second, 16",
    "What a message costs beside the wire: serialising, the token, the answer (bot/teams/calls.ts). The Connector played here shares the processors.",
  ],
  ["delivery: processor time a message, 16", "Serialising, the token and the answer of one call (bot/teams/calls.ts)."],
  ["delivery: messages a second, all limits", "The two durable writes around each message (bot/delivery, store/embedded), then its card."],
  ["delivery: processor time a message, all", "Reading, planning, wording and sealing for one message (bot/delivery)."],
  [
    "delivery: a tick with nothing due",
    "The looking itself is a look into an index (store/due-index.ts). Every fourth tick also reads the file of the house key, to see whether a new one was asked for (bot/bot.ts): four short waits for the file system, each behind whoever else wants the processor. Those are the slow ones in a hundred; nobody waits for a tick.",
  ],
  ["delivery: the first look", "Each person's due date is worked out once and written down durably (bot/delivery, store/embedded)."],
  ["delivery: peak memory", "The most the bot held during a wave, the libraries of Microsoft in it (bot/teams)."],
  [
    "delivery: a wave of",
    "The stream is kept to what Teams allows (bot/delivery, bot/teams/limits.ts). With few messages the first second weighs more.",
  ],
  [
    "delivery: the",
    "Whoever clicks goes beside a wave and not behind it (bot/delivery). The slowest in a hundred waits for the processor, on which Teams is played too.",
  ],
  [
    "inbound: turns a second, 16 at once, a click that saves",
    "Saving waits for the disk twice before it answers, and seals what it writes. The echo keeps nothing: this is the price of “nothing lost” (store/embedded, bot/conversations).",
  ],
  [
    "inbound: processor time a turn, a click that saves",
    "Reading, deciding, sealing and writing one file, and the card of the answer. The echo does none of this (store/embedded/sealing.ts, cards/render.ts).",
  ],
  ["inbound: ", "From the token to the answered card (bot/teams, bot/conversations, cards/render.ts)."],
  [
    "start: the first click",
    "Whatever is made at the first click and not at the start: templates, texts, the compiler's first sight of the code (cards, bot/conversations).",
  ],
  ["start: ", "What is taken in at the start, the libraries of Microsoft above all, and what is opened (bot/serving, bot/teams)."],
  [
    "memory: ",
    "What the libraries hold, the index of the house, and what was made ready for the cards (bot/teams, store/due-index.ts, cards).",
  ],
];

export const whereToLook = (name: string): string | undefined => MOVED_BY.find(([begin]) => name.startsWith(begin))?.[1];
