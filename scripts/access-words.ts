/** A disk that takes nothing any more; `{folder}` stands for what lies on it. */
export const READ_ONLY = {
  says: "Die Platte mit „{folder}“ ist nur zum Lesen eingehängt.",
  helps: "Nach einem Fehler sperrt Linux so eine Platte: Sehen Sie in „dmesg“ nach. In der Unit hilft ReadWritePaths.",
} as const;

const READ_ONLY_EN =
  'The disk with "{folder}" is mounted for reading only. After an error Linux locks a disk like that: see dmesg. In the unit, ReadWritePaths helps.';

/** What the system did not let us do with a file or a folder. */
export const accessWords = ({ code, path = "?" }: Pick<NodeJS.ErrnoException, "code" | "path">): readonly string[] => {
  if (code === "EROFS") return [`${READ_ONLY.says} ${READ_ONLY.helps}`, READ_ONLY_EN].map((line) => line.replace("{folder}", () => path));
  return [
    `Der Zugriff auf „${path}“ ist nicht gelungen (${code}). Prüfen Sie den Pfad und die Rechte.`,
    `The access to "${path}" failed (${code}). Check the path and the permissions.`,
  ];
};
