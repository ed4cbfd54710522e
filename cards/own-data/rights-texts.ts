import type { Text } from "../../dialogue/formats/format.js";

export const RIGHTS_TEXTS = {
  "rights.button": { de: "Meine Rechte", en: "My rights" },
  "rights.see": { de: "Auskunft und Mitnehmen", en: "See and take along" },
  "rights.see-says": {
    de: "Sie sehen alles, was ich über Sie gespeichert habe. Auch als Datei.",
    en: "You see everything I keep about you. Also as a file.",
  },
  "rights.correct": { de: "Berichtigen", en: "Correct" },
  "rights.correct-says": {
    de: "Ihre eigenen Texte ändern Sie selbst. Für die Personalliste sage ich, wen Sie fragen.",
    en: "You change your own texts yourself. For the roster I tell you whom to ask.",
  },
  "rights.restrict": { de: "Einschränken", en: "Restrict" },
  "rights.restrict-says": {
    de: "Ich bewahre Ihre Daten dann nur noch auf, bis Sie das wieder aufheben.",
    en: "I then only keep your data, until you lift this again.",
  },
  "rights.object": { de: "Widersprechen", en: "Object" },
  "rights.object-says": {
    de: "Erinnerungen enden, alle Freigaben sind zurückgenommen. Für den Rest nenne ich, wer entscheidet.",
    en: "Reminders end, all releases are taken back. For the rest I name who decides.",
  },
  "rights.erase": { de: "Löschen", en: "Delete" },
  "rights.erase-says": {
    de: "Alles, was von Ihnen stammt, lösche ich auf Wunsch sofort.",
    en: "If you wish, I delete at once everything that comes from you.",
  },
  "rights.private": {
    de: "Was Sie hier tun, sage ich niemandem. Wem Sie etwas freigegeben haben, merkt aber, wenn es fehlt.",
    en: "I tell nobody what you do here. But those to whom you released something notice when it is gone.",
  },
  "rights.private-but": {
    de: "Nur wem Sie etwas freigegeben haben, findet es dann nicht mehr.",
    en: "Only those to whom you released something then no longer find it.",
  },
  "rights.do-correct": { de: "Berichtigen", en: "Correct" },
  "rights.do-restrict": { de: "Einschränken", en: "Restrict" },
  "rights.do-object": { de: "Widersprechen", en: "Object" },

  "correct.title": { de: "Etwas stimmt nicht", en: "Something is not right" },
  "correct.written": {
    de: "Vorbereitung, Freigaben und Wünsche ändern Sie über die Knöpfe unten.",
    en: "You change your preparation, releases and wishes with the buttons below.",
  },
  "correct.roster": {
    de: "Diese Liste pflegt das Haus. Die Administration sieht und berichtigt sie.",
    en: "The house keeps this list. The administration sees and corrects it.",
  },
  "correct.whom": { de: "Wen Sie fragen können", en: "Whom you can ask" },
  "correct.held": { de: "Das Gespräch fand gar nicht statt?", en: "The talk did not take place at all?" },
  "correct.held-says": {
    de: "Öffnen Sie das Gespräch. Dort können Sie sagen, dass es nicht stattfand.",
    en: "Open the talk. There you can say that it did not take place.",
  },

  "restriction.ask.title": { de: "Möchten Sie einschränken?", en: "Do you want to restrict?" },
  "restriction.ask.says": { de: "Ich bewahre dann nur noch auf, was da ist.", en: "I then only keep what is there." },
  "restriction.nudges": { de: "Sie bekommen keine Erinnerungen mehr.", en: "You get no more reminders." },
  "restriction.releases": {
    de: "Was Sie freigegeben haben, zeige ich niemandem.",
    en: "What you released I show to nobody.",
  },
  "restriction.nothing-new": {
    de: "Neue Texte von Ihnen nehme ich nicht an, bis Sie es aufheben.",
    en: "I take no new texts from you until you lift it.",
  },
  "restriction.periods": {
    de: "Die Löschfristen laufen weiter: Was dann endet, wird gelöscht.",
    en: "The deletion periods go on: what ends meanwhile is deleted.",
  },
  "restriction.both": {
    de: "Termine gehören beiden Seiten. Sie bleiben, wie sie sind.",
    en: "Dates belong to both sides. They stay as they are.",
  },
  "restriction.done.title": { de: "Ihre Daten sind eingeschränkt", en: "Your data is restricted" },
  "restriction.done.says": { de: "Ab jetzt bewahre ich nur noch auf, was da ist.", en: "From now on I only keep what is there." },
  "restriction.lifted.title": { de: "Die Einschränkung ist aufgehoben", en: "The restriction is lifted" },
  "restriction.lifted.says": {
    de: "Erinnerungen und Freigaben gelten wieder wie vorher. Was inzwischen abgelaufen ist, ist gelöscht.",
    en: "Reminders and releases hold again as before. What has run out meanwhile is deleted.",
  },
  "restriction.holds.title": { de: "Das ist gerade eingeschränkt", en: "This is restricted right now" },
  "restriction.holds.says": {
    de: "Sie haben die Nutzung Ihrer Daten eingeschränkt. Neues speichere ich nicht.",
    en: "You have restricted the use of your data. I store nothing new.",
  },
  "restriction.unsaved": {
    de: "Das ist nicht gespeichert, weil Sie es eingeschränkt haben. Schreiben Sie „meine rechte“ und heben Sie es auf. Ihr Text steht noch hier.",
    en: "This is not saved because you have restricted it. Write “my rights” and lift it. Your text is still here.",
  },
  "restriction.do": { de: "Jetzt einschränken", en: "Restrict now" },
  "restriction.lift": { de: "Wieder aufheben", en: "Lift again" },

  "objection.ask.title": { de: "Möchten Sie widersprechen?", en: "Do you want to object?" },
  "objection.ask.nudges": { de: "Ihre Erinnerungen enden dann sofort.", en: "Your reminders then end at once." },
  "objection.ask.releases": {
    de: "Alle Ihre Freigaben nehme ich zurück.",
    en: "I take back all your releases.",
  },
  "objection.done.title": { de: "Ihr Widerspruch gilt", en: "Your objection holds" },
  "objection.done.nudges": { de: "Sie bekommen keine Erinnerungen mehr.", en: "You get no more reminders." },
  "objection.done.releases": { de: "Keine Ihrer Freigaben ist mehr zu lesen.", en: "None of your releases can be read any more." },
  "objection.stays": {
    de: "Ihre Vorbereitung bleibt nur bei Ihnen, Entwürfe auch.",
    en: "Your preparation stays with you alone, drafts too.",
  },
  "objection.rest": {
    de: "Wann ein Gespräch fällig ist und ob es stattfand, hält das Haus weiter fest.",
    en: "The house still keeps when a talk is due and whether it took place.",
  },
  "objection.who": {
    de: "Darüber entscheidet Ihr Haus, nicht der Bot. Bitte wenden Sie sich an diese Stellen.",
    en: "About that your house decides and not the bot. Please turn to these people.",
  },
  "objection.again": {
    de: "Möchten Sie es anders, stellen Sie Erinnerungen wieder an. Freigeben können Sie auch wieder.",
    en: "If you want it otherwise, turn reminders on again. You can also release again.",
  },
  "objection.do": { de: "Jetzt widersprechen", en: "Object now" },
} as const satisfies Readonly<Record<string, Text>>;
