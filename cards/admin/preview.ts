import type { Span } from "../../dialogue/calendar/day.js";
import { buttonData } from "../kit/actions.js";
import { type Card, frame } from "../kit/card.js";
import { ACTIONS, facts, HEAD, heading, type JsonObject, linesOf, paragraphs, text } from "../kit/parts.js";
import type { Plain } from "../kit/plain.js";
import { dateOf, type Voice } from "../kit/voice.js";
import { firstOf } from "../texts/user-text.js";
import { barOf, type Chart, chartOf, type DayCount, MOST_ROWS } from "./words/message-chart.js";

/** What is going to be sent, in counts and without anybody's wishes. */
export interface PreviewView {
  readonly span: Span;
  /** Days with messages, in their order. */
  readonly perDay: readonly DayCount[];
  /** Reminders for which there is no suitable day. */
  readonly unplaced: number;
}

const MOST_DAYS = 10;

/** "23.11.2026" and "September 2027" in small letters. */
const LABEL_WIDTH = { week: "74px", month: "104px" } as const;

const SPANS = ["half-year", "year", "two-years"] as const;

/** Empty, so that a bar is no higher than the line beside it. */
const BAR: JsonObject = { type: "Column", width: "${width}", spacing: "none" };

const ROW: JsonObject = {
  $data: "${rows}",
  type: "ColumnSet",
  spacing: "small",
  columns: [
    { type: "Column", width: "${labelWidth}", verticalContentAlignment: "center", items: [text("${label}", { size: "small" })] },
    { $data: "${filled}", ...BAR, style: "accent" },
    { $data: "${empty}", ...BAR },
    {
      type: "Column",
      width: "52px",
      spacing: "small",
      verticalContentAlignment: "center",
      items: [text("${number}", { size: "small", weight: "bolder", horizontalAlignment: "right" })],
    },
  ],
};

const TEMPLATE: JsonObject = frame([
  HEAD,
  paragraphs("says"),
  { $data: "${charts}", type: "Container", items: [heading("${title}"), ROW, paragraphs("more", { size: "small" })] },
  { $data: "${soon}", type: "Container", items: [heading("${title}"), facts("facts")] },
  paragraphs("small", { size: "small", isSubtle: true }),
  ACTIONS,
]);

const weighted = (width: number): readonly { readonly width: number }[] => (width === 0 ? [] : [{ width }]);

const chartData = ({ by, rows }: Chart, { say }: Voice) => {
  const { shown, rest } = firstOf(rows, MOST_ROWS);
  const most = Math.max(...rows.map(({ count }) => count));
  return {
    title: say(`preview.${by}s`),
    rows: shown.map(({ on, count }) => {
      const { filled, empty } = barOf(count, most);
      return {
        label: say(`preview.${by}`, { on: dateOf(on) }),
        labelWidth: LABEL_WIDTH[by],
        filled: weighted(filled),
        empty: weighted(empty),
        number: say("preview.count", { count }),
      };
    }),
    more: linesOf(rest > 0 ? [say("preview.more", { count: rest })] : []),
  };
};

const totalWords = (perDay: readonly DayCount[], { say }: Voice): readonly Plain[] => {
  const [first, ...others] = perDay.filter(({ count }) => count > 0);
  if (first === undefined) return [say("preview.nothing"), say("preview.nothing-why")];
  const strongest = others.reduce((one, other) => (other.count > one.count ? other : one), first);
  const total = perDay.reduce((sum, { count }) => sum + count, 0);
  return [say("preview.total", { total }), say("preview.strongest", { on: dateOf(strongest.on), count: strongest.count })];
};

const soonData = (perDay: readonly DayCount[], { say }: Voice): readonly unknown[] => {
  const days = perDay.filter(({ count }) => count > 0).slice(0, MOST_DAYS);
  if (days.length === 0) return [];
  const facts = days.map(({ on, count }) => ({
    title: say("preview.day", { on: dateOf(on) }),
    value: say("preview.messages", { count }),
  }));
  return [{ title: say("preview.days"), facts }];
};

export const PREVIEW: Card<PreviewView> = {
  shownIn: "answer",
  template: TEMPLATE,
  data: ({ span, perDay, unplaced }, voice) => {
    const { say } = voice;
    const isEmpty = perDay.every(({ count }) => count === 0);
    return {
      eyebrow: say("admin.eyebrow"),
      title: say("preview.title"),
      summary: say("preview.summary"),
      says: linesOf([
        say("preview.span", { from: dateOf(span.from), to: dateOf(span.to) }),
        ...totalWords(perDay, voice),
        ...(unplaced > 0 ? [say("preview.unplaced", { count: unplaced })] : []),
      ]),
      charts: isEmpty ? [] : [chartData(chartOf(perDay, span), voice)],
      soon: soonData(perDay, voice),
      small: linesOf([say("preview.without-wishes")]),
      buttons: [
        ...SPANS.map((which) => ({ title: say(`preview.${which}`), verb: "preview.open", data: { which } }) as const),
        { title: say("button.back"), verb: "admin.open" } as const,
      ].map(buttonData),
      links: [],
    };
  },
};
