import { closeConnections } from "#database/connections";
import { staff } from "#test/builders";
import { sessionRow } from "#test/session-row";

/** A reviewer of a benchmark's own, signed in: their cookie. */
export async function reviewerOf(file: string): Promise<string> {
  process.env.PORTAL_DATABASE = file;
  const email = `reviewer-${Date.now()}@example.org`;
  await staff("reviewer", { email });
  await closeConnections();
  return `auzolan-session=${sessionRow(file, email)}`;
}
