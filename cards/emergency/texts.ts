import type { Text } from "../../dialogue/formats/format.js";

/** Break-glass, said so that whoever it is about is not frightened and whoever uses it is not tempted. */
export const EMERGENCY_TEXTS = {
  "emergency.short": { de: "Notzugang", en: "Emergency access" },
  "emergency.title": { de: "Notzugang", en: "Emergency access" },
  "emergency.says": {
    de: "Zwei Personen dürfen 60 Minuten lang sehen, welche Erinnerungen an jemanden gingen.",
    en: "Two people may see for 60 minutes which reminders went to somebody.",
  },
  "emergency.no-content": {
    de: "Inhalte sieht dabei niemand: keine Notizen und keine Freigaben.",
    en: "Nobody sees any content: no notes and no releases.",
  },
  "emergency.two": {
    de: "Die Administration beantragt. Personalrat oder Datenschutz sagt ja oder nein.",
    en: "The administration asks. The staff council or data protection says yes or no.",
  },
  "emergency.not-leads": {
    de: "Wer die Person führt, darf weder fragen noch entscheiden noch nachsehen.",
    en: "Whoever leads the person may neither ask nor decide nor look.",
  },
  "emergency.muted": {
    de: "Fehlen Erinnerungen, können die zwei vermuten, dass die Person keine möchte.",
    en: "Where reminders are missing, the two may guess that the person wants none.",
  },
  "emergency.told": {
    de: "Die Person erfährt es sofort und kann den Zugang beenden. Jeder Schritt steht im Protokoll der Administration.",
    en: "The person is told at once and can end the access. Each step stands in the admin log.",
  },
  "emergency.nobody-reviews": {
    de: "Hier hat sonst niemand die Rolle „Prüfung“. Darum ist kein Notzugang möglich.",
    en: "Nobody else here has the role “review”. So no emergency access is possible.",
  },
  "emergency.none": { de: "Zurzeit läuft für Sie keiner.", en: "None is running for you at present." },
  "emergency.name": { de: "Um wen geht es? (Name oder Teil davon)", en: "Whom is it about? (name or part of it)" },
  "emergency.name-example": { de: "Zum Beispiel: Ada oder Arendt", en: "For example: Ada or Arendt" },
  "emergency.name-missing": { de: "Bitte schreiben Sie einen Namen.", en: "Please write a name." },
  "emergency.find": { de: "Person suchen", en: "Find the person" },
  "emergency.not-found": { de: "Unter diesem Namen finde ich niemanden.", en: "I find nobody by this name." },
  "emergency.too-many": {
    de: "So heißen zu viele. Bitte schreiben Sie mehr vom Namen.",
    en: "Too many are called that. Please write more of the name.",
  },
  "emergency.waits": { de: "wartet auf ein Ja", en: "waits for a yes" },
  "emergency.wants-you": { de: "wartet auf Ihre Entscheidung", en: "waits for your decision" },
  "emergency.is-open": { de: "offen bis {until} Uhr", en: "open until {until}" },
  "emergency.nth": { de: "({number}) {name}", en: "({number}) {name}" },
  "emergency.decide": { de: "Antrag {number} ansehen", en: "See request {number}" },
  "emergency.see": { de: "Nachsehen ({number})", en: "Look ({number})" },
  "emergency.who": { de: "Wer hat nachgesehen?", en: "Who looked?" },
  "emergency.reason": { de: "Warum ist das nötig?", en: "Why is this needed?" },
  "emergency.reason-missing": { de: "Bitte wählen Sie einen Grund.", en: "Please choose a reason." },
  "emergency.reason.asked-for-help": {
    de: "Die Person bittet um Hilfe, weil keine Erinnerung kommt.",
    en: "The person asks for help because no reminder comes.",
  },
  "emergency.reason.data-breach": {
    de: "Eine Datenpanne wird aufgeklärt (Datenschutzrecht, Artikel 33).",
    en: "A data breach is being cleared up (data protection law, article 33).",
  },
  "emergency.reason.complaint": {
    de: "Jemand beschwert sich über falsche oder doppelte Nachrichten.",
    en: "Somebody complains about wrong or repeated messages.",
  },

  "emergency-choose.title": { de: "Notzugang beantragen", en: "Ask for emergency access" },
  "emergency-choose.person": { de: "Person", en: "Person" },
  "emergency-choose.person-missing": { de: "Bitte wählen Sie eine Person.", en: "Please choose a person." },
  "emergency-choose.one": { de: "{name} ({team})", en: "{name} ({team})" },
  "emergency-choose.ask": { de: "Beantragen", en: "Ask for it" },
  "emergency-choose.open": {
    de: "Der Antrag gilt 24 Stunden. Ihr Name steht dabei.",
    en: "The request holds for 24 hours. Your name stands with it.",
  },

  "emergency-request.title": { de: "Soll dieser Notzugang offen sein?", en: "Is this emergency access to be open?" },
  "emergency-request.person": { de: "Es geht um", en: "It is about" },
  "emergency-request.asker": { de: "Beantragt von", en: "Asked for by" },
  "emergency-request.at": { de: "Beantragt am", en: "Asked for on" },
  "emergency-request.reason": { de: "Grund", en: "Reason" },
  "emergency-request.when": { de: "{on, date, short}, {time} Uhr", en: "{on, date, short}, {time}" },
  "emergency-request.shows": {
    de: "Bei einem Ja sehen Sie beide 60 Minuten lang zwei Dinge. Welche Erinnerungen wann gingen, und ob der Bot die Person erreicht.",
    en: "With a yes you both see two things for 60 minutes. Which reminders went when, and whether the bot reaches the person.",
  },
  "emergency-request.approve": { de: "Ja, 60 Minuten öffnen", en: "Yes, for 60 minutes" },
  "emergency-request.decline": { de: "Ablehnen", en: "Decline" },

  "emergency-slots.title": { de: "Erinnerungen an {name}", en: "Reminders to {name}" },
  "emergency-slots.summary": { de: "Notzugang", en: "Emergency access" },
  "emergency-slots.until": { de: "Offen bis {until} Uhr. Grund: {reason}", en: "Open until {until}. Reason: {reason}" },
  "emergency-slots.reachable": { de: "Der Bot kann diese Person anschreiben.", en: "The bot can write to this person." },
  "emergency-slots.unreachable": {
    de: "Der Bot kann diese Person zurzeit nicht anschreiben.",
    en: "The bot cannot write to this person at present.",
  },
  "emergency-slots.none": {
    de: "Es ist keine Erinnerung verzeichnet. Das kann viele Gründe haben.",
    en: "No reminder is recorded. There can be many reasons for that.",
  },
  "emergency-slots.line": {
    de: "{format}: {stage}{to, select, lead { (als Führungskraft)} other {}}",
    en: "{format}: {stage}{to, select, lead { (as a lead)} other {}}",
  },
  "emergency-slots.sent": { de: "{on, date, short}, gesendet", en: "{on, date, short}, sent" },
  "emergency-slots.waiting": { de: "wird noch gesendet", en: "still to be sent" },
  "emergency-slots.unclear": { de: "{on, date, short}, unklar, ob angekommen", en: "{on, date, short}, unclear whether it arrived" },
  "emergency-slots.unreachable-on": { de: "{on, date, short}, nicht erreicht", en: "{on, date, short}, not reached" },
  "emergency-slots.refused": { de: "{on, date, short}, von Teams abgelehnt", en: "{on, date, short}, refused by Teams" },
  "emergency-slots.settled": { de: "{on, date, short}, inzwischen erledigt", en: "{on, date, short}, settled meanwhile" },
  "emergency-slots.hidden": {
    de: "Andere Nachrichten stehen hier nie, auch nicht die zu Freigaben und Terminen.",
    en: "Other messages never stand here, nor those about releases and dates.",
  },
  "emergency-slots.telling": {
    de: "Die Person kann sehen, dass Sie hier waren. Bitte geben Sie nichts davon weiter.",
    en: "The person can see that you were here. Please pass none of it on.",
  },
  "emergency-slots.end": { de: "Jetzt beenden", en: "End now" },

  "emergency-who.title": { de: "Wer hat bei Ihnen nachgesehen?", en: "Who looked at yours?" },
  "emergency-who.none": {
    de: "In den letzten zwölf Monaten gab es bei Ihnen keinen Notzugang.",
    en: "In the last twelve months there was no emergency access to yours.",
  },
  "emergency-who.open": { de: "Der Zugang ist offen bis {until} Uhr.", en: "The access is open until {until}." },
  "emergency-who.over": { de: "Der Zugang ist zu Ende.", en: "The access has ended." },
  "emergency-who.asker": { de: "Beantragt hat", en: "Asked for by" },
  "emergency-who.approver": { de: "Erlaubt hat", en: "Approved by" },
  "emergency-who.opened": { de: "Offen ab", en: "Open from" },
  "emergency-who.ended": { de: "Zu Ende", en: "Ended" },
  "emergency-who.look": { de: "Nachgesehen hat", en: "Looked" },
  "emergency-who.look-at": { de: "{name}, {on, date, short}, {time} Uhr", en: "{name}, {on, date, short}, {time}" },
  "emergency-who.nobody-looked": { de: "Bisher hat niemand nachgesehen.", en: "Nobody has looked so far." },
  "emergency-who.nobody-did": { de: "Nachgesehen hat niemand.", en: "Nobody looked." },
  "emergency-who.seen": {
    de: "Zu sehen sind nur Ihre Erinnerungen und ob der Bot Sie erreicht. Inhalte sieht dabei niemand.",
    en: "Only your reminders are seen, and whether the bot reaches you. Nobody sees any content.",
  },
  "emergency-who.muted": {
    de: "Fehlen Erinnerungen, können die zwei vermuten, dass Sie keine möchten.",
    en: "Where reminders are missing, the two may guess that you want none.",
  },
  "emergency-who.kept": { de: "Das steht hier {months} Monate lang.", en: "This stands here for {months} months." },
  "emergency-who.gone": { de: "jemand, der nicht mehr im Haus ist", en: "somebody who has left the house" },
  "emergency-who.earlier": { de: "Früherer Zugang", en: "Earlier access" },
  "emergency-who.later": { de: "Späterer Zugang", en: "Later access" },

  "emergency-notice.asked.title": { de: "Ein Notzugang ist beantragt", en: "An emergency access is asked for" },
  "emergency-notice.asked.says": {
    de: "Bitte sehen Sie sich den Antrag an. Eine zweite Person muss ja oder nein sagen.",
    en: "Please look at the request. A second person has to say yes or no.",
  },
  "emergency-notice.asked.read": { de: "Antrag ansehen", en: "See the request" },
  "emergency-notice.approved.title": { de: "Ihr Notzugang ist offen", en: "Your emergency access is open" },
  "emergency-notice.approved.says": {
    de: "Er endet am {on, date, day} um {until} Uhr von selbst.",
    en: "It ends by itself on {on, date, day} at {until}.",
  },
  "emergency-notice.approved.read": { de: "Nachsehen", en: "Look" },
  "emergency-notice.declined.title": { de: "Ihr Notzugang ist abgelehnt", en: "Your emergency access is declined" },
  "emergency-notice.declined.says": { de: "Es wurde nichts geöffnet.", en: "Nothing was opened." },
  "emergency-notice.declined.read": { de: "Notzugang", en: "Emergency access" },
  "emergency-notice.opened.title": { de: "Jemand sieht nach Ihren Erinnerungen", en: "Somebody looks at your reminders" },
  "emergency-notice.opened.says": {
    de: "Zwei Personen dürfen 60 Minuten lang sehen, welche Erinnerungen an Sie gingen. Das gilt bis {on, date, day}, {until} Uhr.",
    en: "Two people may see for 60 minutes which reminders went to you. This holds until {on, date, day}, {until}.",
  },
  "emergency-notice.opened.content": {
    de: "Was Sie geschrieben oder freigegeben haben, sehen sie nicht. Sie können den Zugang jederzeit beenden.",
    en: "What you wrote or released they do not see. You can end the access at any time.",
  },
  "emergency-notice.opened.read": { de: "Wer und warum?", en: "Who and why?" },
  "emergency-notice.was-open.title": { de: "Jemand konnte nach Ihren Erinnerungen sehen", en: "Somebody could look at your reminders" },
  "emergency-notice.was-open.says": {
    de: "Zwei Personen durften sehen, welche Erinnerungen an Sie gingen. Das endete am {on, date, day} um {until} Uhr.",
    en: "Two people were allowed to see which reminders went to you. That ended on {on, date, day} at {until}.",
  },
  "emergency-notice.was-open.content": {
    de: "Was Sie geschrieben oder freigegeben haben, haben sie nicht gesehen.",
    en: "What you wrote or released they did not see.",
  },
  "emergency-notice.was-open.read": { de: "Wer und warum?", en: "Who and why?" },

  "emergency-done.asked": { de: "Der Antrag ist gestellt", en: "The request is made" },
  "emergency-done.asked-says": {
    de: "Alle, die entscheiden können, bekommen einen Hinweis. Die Person erfährt es bei einem Ja.",
    en: "Everybody who can decide is told. The person is told with a yes.",
  },
  "emergency-done.approved": { de: "Der Notzugang ist offen", en: "The emergency access is open" },
  "emergency-done.approved-says": {
    de: "Sie beide können 60 Minuten lang nachsehen. Die Person bekommt jetzt einen Hinweis.",
    en: "You both can look for 60 minutes. The person is being told now.",
  },
  "emergency-done.declined": { de: "Der Antrag ist abgelehnt", en: "The request is declined" },
  "emergency-done.declined-says": {
    de: "Es wird nichts geöffnet. Wer gefragt hat, bekommt einen Hinweis.",
    en: "Nothing is opened. Whoever asked is told.",
  },
  "emergency-done.ended": { de: "Der Notzugang ist beendet", en: "The emergency access has ended" },
  "emergency-done.ended-says": { de: "Ab jetzt sieht niemand mehr etwas.", en: "From now on nobody sees anything." },
  "emergency-done.nobody-reviews": { de: "Es fehlt eine zweite Person", en: "A second person is missing" },
} as const satisfies Readonly<Record<string, Text>>;
