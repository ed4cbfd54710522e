/** cards: what the product says to people, and what it looks like.
 *  Fetches nothing, decides nothing, stores nothing and knows no SDK: a domain value and a language go in, a card or a text comes out.
 *  Words: view = what one card is made of; card = a template and a function from a view to its data; voice = says every text in one
 *  language and in the words of one house; plain = text in which no client finds Markdown or a mention; message = kept and copied by
 *  Microsoft 365, so it tells the when and never the what; answer = seen by whoever clicked; finding = one thing wrong with a file.
 *  Start with render.ts, the one way from a view to a card; cards.ts lists them all. The cards live in talk/, preparation/,
 *  release/, appointment/, own-data/, admin/, emergency/, review/ and refusal/, each with its texts beside it; what they share is in kit/; public/ holds two pages for a browser. */

export { CLOSED_FIELD } from "./admin/closing-days.js";
export type { Moment } from "./admin/delivery.js";
export type { Again } from "./admin/fields.js";
export { FORMAT_FIELD } from "./admin/format-choice.js";
export { type Doer, type LoggedChange, MOST_ENTRIES } from "./admin/log.js";
export { NOTED_FIELD } from "./admin/log-verified.js";
export { actWords, isLoggedAct } from "./admin/log-words.js";
export { LONGEST_PASTE, PASTE_FIELD } from "./admin/roster-ask.js";
export { HOURS_FIELDS } from "./admin/sending-hours.js";
export { STAGE_FIELDS } from "./admin/stage.js";
export { STAGE_FIELD } from "./admin/stages.js";
export { DUE_FIELD, MONTHS_FIELD, windowField } from "./admin/windows.js";
export type { DayCount } from "./admin/words/message-chart.js";
export { hasPassed } from "./appointment/dialogue.js";
export { AMONG, APPOINTMENT_INPUTS } from "./appointment/form.js";
export { HELD_ON } from "./appointment/held.js";
export { WHOM } from "./appointment/picker.js";
export { LONGEST_ID } from "./appointment/rows.js";
export { PEOPLE_ON_A_PAGE } from "./appointment/team.js";
export { whichDate } from "./appointment/when.js";
export { CARDS, type CardName, type Views } from "./cards.js";
export { EMERGENCY_INPUTS, MOST_FOUND } from "./emergency/choose.js";
export { EMERGENCY_NAME, LONGEST_SEARCH, type RunningEmergency } from "./emergency/home.js";
export { MOST_NUDGES, type SeenNudge } from "./emergency/slots.js";
export type { ToldAccess } from "./emergency/who.js";
export { LOG_COLUMNS, type LogRow, logCsv, RECEIPT_COLUMNS, type ReceiptRow, receiptsCsv } from "./files/chain-csv.js";
export { CSV_DELIMITER, csvOf, unescapedCell } from "./files/csv.js";
export { FILE_KINDS, type FileKind, fileName, fileSort } from "./files/kinds.js";
export type { ActionData } from "./kit/actions.js";
export type { JsonObject } from "./kit/parts.js";
export { type CardVerb, VERBS } from "./kit/verbs.js";
export { type Overrides, type Voice, voiceOf } from "./kit/voice.js";
export { ERASE_SURE } from "./own-data/erase.js";
export { fileQuestion } from "./own-data/export.js";
export type { OwnCounts, OwnKind } from "./own-data/kinds.js";
export { type OwnPageView, type OwnTalk, ownPageHtml } from "./own-data/own-page.js";
export { type OwnRecord, ownPages } from "./own-data/pages.js";
export { LEAD_TOPICS_INPUT } from "./preparation/lead-topics.js";
export { LONGEST_NOTE, noteOf, tickOf } from "./preparation/topic-input.js";
export { PUBLIC_PATHS, type PublicPage, type PublicView, publicPageHtml } from "./public/pages.js";
export type { Refusal } from "./refusal/known.js";
export type { TroubleKind } from "./refusal/trouble.js";
export type { Way } from "./refusal/ways.js";
export { ANSWER_INPUT, LONGEST_ANSWER } from "./release/answer.js";
export { PEOPLE_INPUT } from "./release/choose-people.js";
export { RELEASE_INPUT } from "./release/own-list.js";
export { chosenIn } from "./release/people.js";
export { TAKE_BACK_INPUTS } from "./release/take-back.js";
export { type Rendered, render } from "./render.js";
export type { KeptGroup } from "./review/kept.js";
export type { Published } from "./review/numbers.js";
export { type DeletionReceipt, MOST_RECEIPTS } from "./review/receipts.js";
export { MOST_SLOT_MARKS } from "./talk/nudge-people.js";
export { ANY_DAY, REMINDER_INPUTS } from "./talk/reminders.js";
export { clock, germanDay, shortGermanDay } from "./texts/dates.js";
export { houseFindingLines, houseFindingText } from "./texts/house-findings.js";
export { overrideFindingLines, overrideFindingText } from "./texts/override-findings.js";
export { type ChangedWords, type Closest, changedWords, checkOverrides, type OverrideFinding } from "./texts/overrides.js";
export { rosterFindingLines, rosterFindingText } from "./texts/roster-findings.js";
export { stageName } from "./texts/stages.js";
export { TEXTS, type TextKey } from "./texts/texts.js";
