// Run by hand: npm run mutation [-- --mutate dialogue/calendar/weekdays.ts]. Too slow for every change, and it asks a question that
// coverage cannot: does some test fail when the line is wrong?
export default {
  mutate: ["dialogue/**/*.ts", "!dialogue/**/index.ts", "!dialogue/formats/ifd.ts", "!dialogue/formats/mag.ts"],
  testRunner: "vitest",
  vitest: { configFile: "test/vitest.mutation.config.ts", related: false },
  plugins: ["@stryker-mutator/vitest-runner"],
  coverageAnalysis: "perTest",
  concurrency: 2,
  tempDirName: ".stryker-tmp",
  ignorePatterns: ["build", "coverage", "docs", "manifest"],
  reporters: ["clear-text", "json"],
  clearTextReporter: { allowColor: false, allowEmojis: false, logTests: false, reportTests: false },
  jsonReporter: { fileName: "reports/mutation.json" },
  thresholds: { high: 95, low: 90, break: 90 },
};
