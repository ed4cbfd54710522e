/** One page of docs/ that is handed out on paper, and what its file is called then. */
export interface Leaflet {
  readonly file: string;
  readonly pdf: string;
  /** To be handed to everybody, so it has to fit on one sheet. */
  readonly mostPages?: number;
}

/** Whatever a house hands out, in the order in which it needs it. */
export const LEAFLETS: readonly Leaflet[] = [
  { file: "anleitungen/mitarbeitende.md", pdf: "1-mitarbeitende.pdf", mostPages: 1 },
  { file: "anleitungen/teamleitung.md", pdf: "2-teamleitung.pdf", mostPages: 1 },
  { file: "anleitungen/administration.md", pdf: "3-administration.pdf" },
  { file: "anleitungen/personalrat.md", pdf: "4-personalrat.pdf" },
  { file: "einfuehrung/ankuendigung.md", pdf: "5-ankuendigung.pdf", mostPages: 1 },
  { file: "einfuehrung/teamrunde.md", pdf: "6-teamrunde.pdf", mostPages: 1 },
  { file: "einfuehrung/fragen.md", pdf: "7-fragen-und-antworten.pdf" },
  { file: "einfuehrung/checkliste.md", pdf: "8-checkliste.pdf" },
  { file: "einfuehrung/dienstvereinbarung.md", pdf: "9-dienstvereinbarung.pdf", mostPages: 1 },
];
