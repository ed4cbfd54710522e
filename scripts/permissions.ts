import { readFileSync, writeFileSync } from "node:fs";
import { parseArgs } from "node:util";
import { permissionsPage } from "./permissions/page.js";

const PAGE = new URL("../../docs/permissions.md", import.meta.url);

const committed = (): string | undefined => {
  try {
    return readFileSync(PAGE, "utf8");
  } catch (cause) {
    if (cause instanceof Error && "code" in cause && cause.code === "ENOENT") return undefined;
    throw cause;
  }
};

const check = (): number => {
  if (committed() === permissionsPage()) {
    console.log("docs/permissions.md stimmt mit dem Programm überein.");
    return 0;
  }
  console.error("docs/permissions.md stimmt nicht mehr mit dem Programm überein. „npm run permissions“ schreibt die Seite neu.");
  return 1;
};

const write = (): number => {
  writeFileSync(PAGE, permissionsPage());
  console.log("docs/permissions.md ist geschrieben.");
  return 0;
};

const { values } = parseArgs({ options: { check: { type: "boolean" } } });
process.exitCode = values.check === true ? check() : write();
