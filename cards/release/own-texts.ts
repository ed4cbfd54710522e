import type { Text } from "../../dialogue/formats/format.js";

/** What the author reads once something is released. */
export const OWN_TEXTS = {
  "release.look": { de: "Ansehen", en: "Look at it" },
  "release.withdraw": { de: "Zurücknehmen", en: "Take back" },

  "release-sent.title": { de: "Freigegeben am {on, date, day}", en: "Released on {on, date, day}" },
  "release-sent.summary": { de: "Sie haben etwas freigegeben", en: "You have released something" },
  "release-sent.says": {
    de: "Die ausgewählten Personen können es jetzt lesen. Im Chat steht bei ihnen nur ein Hinweis ohne Inhalt.",
    en: "The people you chose can read it now. Their chat shows a notice without content.",
  },
  "release-sent.undo": {
    de: "Zurücknehmen geht jederzeit, mit einem Klick und sofort.",
    en: "You can take it back at any time, with one click and at once.",
  },

  "release-withdrawn.title": { de: "Zurückgenommen am {on, date, day}", en: "Taken back on {on, date, day}" },
  "release-withdrawn.summary": { de: "Ihre Freigabe ist zurückgenommen", en: "Your release is taken back" },
  "release-withdrawn.says": {
    de: "Ab sofort kann es außer Ihnen niemand mehr lesen. In den Hinweisen steht nur noch „zurückgenommen“.",
    en: "From now on nobody but you can read it. The notices only say “taken back”.",
  },
  "release-withdrawn.until": {
    de: "Sie selbst können es noch ansehen. Am {on, date, day} wird es gelöscht.",
    en: "You can still look at it yourself. It is deleted on {on, date, day}.",
  },
  "release-withdrawn.again": { de: "Neu freigeben", en: "Release again" },

  "release-partly-withdrawn.title": { de: "Teilweise zurückgenommen am {on, date, day}", en: "Partly taken back on {on, date, day}" },
  "release-partly-withdrawn.summary": { de: "Ein Teil ist zurückgenommen", en: "A part is taken back" },
  "release-partly-withdrawn.says": {
    de: "Was Sie zurückgenommen haben, sehen andere ab sofort nicht mehr. Alles andere bleibt freigegeben.",
    en: "Others can no longer see what you took back. Everything else stays released.",
  },
  "release-partly-withdrawn.rest": { de: "Alles zurücknehmen", en: "Take everything back" },

  "own-release.title": { de: "Ihre Freigabe", en: "Your release" },
  "own-release.withdrawn": { de: "Ihre zurückgenommene Freigabe", en: "The release you took back" },
  "own-release.released-on": { de: "Freigegeben am", en: "Released on" },
  "own-release.withdrawn-on": { de: "Zurückgenommen am", en: "Taken back on" },
  "own-release.ends-on": { de: "Wird gelöscht am", en: "Is deleted on" },
  "own-release.shown": { de: "Das haben Sie freigegeben", en: "This is what you released" },
  "own-release.was-shown": { de: "Das hatten Sie freigegeben", en: "This is what you had released" },
  "own-release.purpose": {
    de: "Alle lesen dazu, dass es nicht für die Beurteilung verwendet werden darf.",
    en: "Everybody also reads that it must not be used for the appraisal.",
  },
  "own-release.people": { de: "Diese Personen haben Sie ausgewählt", en: "These are the people you chose" },
  "own-release.seen-means": {
    de: "„Gesehen“ steht hier nur, wenn jemand selbst auf „Gesehen“ geklickt hat.",
    en: "It says “seen” only if somebody clicked “Seen” themselves.",
  },
  "own-release.released": { de: "freigegeben", en: "released" },
  "own-release.seen": { de: "gesehen", en: "seen" },
  "own-release.answered": { de: "geantwortet", en: "answered" },
  "own-release.answered-before": { de: "Antwort vor dem Zurücknehmen", en: "answered before you took something back" },
  "own-release.taken-back": { de: "zurückgenommen am {on, date, day}", en: "taken back on {on, date, day}" },
  "own-release.both": { de: "{state}, dann {takenBack}", en: "{state}, then {takenBack}" },
  "own-release.answers": { de: "Antworten", en: "Answers" },
  "own-release.answers-before": { de: "Antworten vor dem Zurücknehmen", en: "Answers from before you took something back" },
  "own-release.more-answers": {
    de: "Für weitere Antworten ist hier kein Platz. Sie öffnen sie im Chat mit „Antwort lesen“.",
    en: "There is no room here for further answers. You open them in the chat with “Read the answer”.",
  },
  "own-release.take-back": { de: "Möchten Sie etwas zurücknehmen?", en: "Would you like to take something back?" },
  "own-release.topics": { de: "Diese Themen zurücknehmen", en: "Take back these topics" },
  "own-release.from": { de: "Von diesen Personen zurücknehmen", en: "Take it back from these people" },
  "own-release.none-chosen": {
    de: "Bitte wählen Sie aus, was Sie zurücknehmen möchten.",
    en: "Please choose what you want to take back.",
  },
  "own-release.erase": { de: "Löschen", en: "Delete" },
  "own-release.some": { de: "Auswahl zurücknehmen", en: "Take back choice" },
  "own-release.all": { de: "Alles zurücknehmen", en: "Take everything back" },

  "erase-release.title": { de: "Freigabe wirklich löschen?", en: "Really delete the release?" },
  "erase-release.says": {
    de: "Die Texte und alle Antworten darauf sind dann weg. Das lässt sich nicht rückgängig machen.",
    en: "The texts and all answers to them will then be gone. This cannot be undone.",
  },
  "erase-release.notices": {
    de: "Bei den anderen bleibt nur der Hinweis „zurückgenommen“.",
    en: "With the others only the notice “taken back” stays.",
  },
  "erased-release.title": { de: "Die Freigabe ist gelöscht", en: "The release is deleted" },

  "own-releases.title": { de: "Ihre Freigaben", en: "Your releases" },
  "own-releases.says": { de: "Welche Freigabe möchten Sie ansehen?", en: "Which release would you like to look at?" },
  "own-releases.none": { de: "Zurzeit haben Sie nichts freigegeben.", en: "You have released nothing at present." },
  "own-releases.label": { de: "Freigaben, neueste zuerst", en: "Releases, newest first" },
  "own-releases.missing": { de: "Bitte wählen Sie eine Freigabe aus.", en: "Please choose a release." },
  "own-releases.released": {
    de: "{on, date, day}: {topics, plural, one {# Thema} other {# Themen}} für {people, plural, one {# Person} other {# Personen}}",
    en: "{on, date, day}: {topics, plural, one {# topic} other {# topics}} for {people, plural, one {# person} other {# people}}",
  },
  "own-releases.withdrawn": { de: "{on, date, day}: zurückgenommen", en: "{on, date, day}: taken back" },
  "own-releases.page": { de: "Seite {page} von {pages}", en: "Page {page} of {pages}" },
} as const satisfies Readonly<Record<string, Text>>;
