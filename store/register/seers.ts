import { type Relation, whoSees } from "../../dialogue/index.js";
import type { RegisteredField } from "./register.js";

/** The whole plan of a person is in what they can see and take along under "my data", whatever else it is for. */
const isTheirOwn = ({ file, path }: RegisteredField): boolean => file === "person" && path.startsWith("plan.");

/** Who sees a field in the bot. Empty: nobody. */
export const seersOf = (field: RegisteredField): readonly Relation[] => {
  const allowed = field.subject === "nobody" ? [] : whoSees(field.subject);
  return isTheirOwn(field) && !allowed.includes("owner") ? ["owner", ...allowed] : allowed;
};
