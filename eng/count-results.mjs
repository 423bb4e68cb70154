// Counts the tests from the result files (CTRF) of a folder and ends with the line that says how many passed.
// Arguments: the folder, then the names of the projects that must each have left `<name>.json` and `<name>.code`.
import { readFileSync } from "node:fs";
import { join } from "node:path";

const [folder, ...projects] = process.argv.slice(2);
let passed = 0;
let failed = 0;
let skipped = 0;
const complaints = [];

for (const project of projects) {
  let summary;
  try {
    summary = JSON.parse(readFileSync(join(folder, `${project}.json`), "utf8")).results.summary;
  } catch (error) {
    complaints.push(`${project} left no result file (${error.code ?? "not readable"}).`);
    continue;
  }
  passed += summary.passed;
  failed += summary.failed + summary.other;
  skipped += summary.skipped + summary.pending;
  if (summary.tests === 0) complaints.push(`${project} ran no test.`);
  const code = readFileSync(join(folder, `${project}.code`), "utf8").trim();
  // Something outside the tests broke: a fixture, a class that could not be cleaned up.
  if (code !== "0" && summary.failed === 0) complaints.push(`${project} ended with code ${code} although no test failed.`);
}

console.log();
for (const complaint of complaints) console.log(complaint);
console.log(`${passed} passed, ${failed} failed${skipped > 0 ? `, ${skipped} skipped` : ""}`);
process.exitCode = failed > 0 || skipped > 0 || passed === 0 || complaints.length > 0 ? 1 : 0;
