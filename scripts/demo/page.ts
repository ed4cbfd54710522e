import { PART_NAMES, PARTS, type Part } from "./cast.js";

/** Everything that the page about the demo shows. */
export interface PageView {
  readonly house: string;
  /** "Freitag, 20. November 2026, 08:00 Uhr" */
  readonly now: string;
  readonly chats: Readonly<Record<Part, { readonly name: string; readonly address: string }>>;
  /** What the last move of the clock brought; absent before the first. */
  readonly news?: readonly string[];
}

export const MOVES = {
  nudge: "Bis zur nächsten Erinnerung",
  day: "Einen Tag weiter",
  week: "Eine Woche weiter",
} as const;

export type Move = keyof typeof MOVES;

export const isMove = (text: string): text is Move => Object.hasOwn(MOVES, text);

const MARKS: Readonly<Record<string, string>> = { "&": "&amp;", "<": "&lt;", ">": "&gt;", '"': "&quot;", "'": "&#39;" };

const safe = (text: string): string => text.replace(/[&<>"']/g, (mark) => MARKS[mark] ?? mark);

const STYLE = `
  :root { color-scheme: light dark; font: 1.05rem/1.5 system-ui, sans-serif; }
  body { max-width: 46rem; margin: 2rem auto; padding: 0 1rem; }
  h1 { font-size: 1.5rem; margin-bottom: 0; }
  h2 { font-size: 1.15rem; margin-top: 2rem; }
  ul { padding-left: 1.2rem; }
  li { margin: .4rem 0; }
  button { font: inherit; padding: .55rem 1rem; margin: 0 .4rem .5rem 0; cursor: pointer; }
  .clock { font-size: 1.3rem; font-weight: 600; }
`;

const chatLine = ({ chats }: PageView, part: Part): string => {
  const { name, address } = chats[part];
  return `<li><a href="${safe(address)}" target="_blank" rel="noopener">${safe(name)}</a>, ${PART_NAMES[part]}</li>`;
};

const newsOf = ({ news }: PageView): string =>
  news === undefined ? "" : `<div role="status"><ul>${news.map((line) => `<li>${safe(line)}</li>`).join("")}</ul></div>`;

const moveForm = (move: Move): string => `<button name="move" value="${move}">${MOVES[move]}</button>`;

/** One page for whoever tries the bot: into the chats, and through the half-year. */
export const pageOf = (view: PageView): string => `<!doctype html>
<html lang="de">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>IFD-Bot ausprobieren</title>
<style>${STYLE}</style>
</head>
<body>
<main>
<h1>IFD-Bot ausprobieren</h1>
<p>${safe(view.house)} ist erfunden, und alle Namen sind es auch. Der Bot selbst ist echt.</p>
<h2>Vier Personen, vier Chats</h2>
<ul>${PARTS.map((part) => chatLine(view, part)).join("")}</ul>
<p>Öffnen Sie jeden Chat in einem eigenen Fenster. Schreiben Sie dem Bot zum Beispiel „hilfe“. Im Chat des Personalrats hilft „prüfung“.</p>
<h2>Zeitraffer</h2>
<p class="clock">${safe(view.now)}</p>
${newsOf(view)}
<form method="post" action="/zeitraffer">${(Object.keys(MOVES) as readonly Move[]).map(moveForm).join("")}</form>
<p>Die Uhr läuft weiter wie gewöhnlich. Zurück geht sie nicht.</p>
<h2>Was hier anders ist als in Teams</h2>
<ul>
<li>Der Chat dieses Testprogramms ist leer, sobald Sie seine Seite neu laden. Was der Bot weiß, bleibt. Schreiben Sie ein Wort, dann ist die Karte wieder da.</li>
<li>Fenster, die sich über den Chat legen, Dateien zum Speichern und das Löschen von Nachrichten kennt das Testprogramm nicht.</li>
<li>Nachrichten an die übrigen Personen des Hauses gehen ins Leere.</li>
</ul>
</main>
</body>
</html>
`;
