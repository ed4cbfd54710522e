import { beforeEach } from "vitest";

// Mutated code counts its own steps, so a test that measures time would judge the counting. Stryker chooses tests by their names
// itself, so that they cannot be left out by a name pattern in the configuration.
beforeEach(({ task, skip }) => skip(/ in under /.test(task.name), "measures time"));
