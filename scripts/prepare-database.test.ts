import { expect, test } from "vitest";
import { explain } from "./prepare-database.ts";

test.each(["0000_first.sql was edited after it ran", "data/portal.sqlite is newer than this program: it has 0002_more.sql"])(
  "a database of another version of the portal is told as that, with what to do: %s",
  (message) => {
    expect(explain(new Error(message))).toContain(`made by another version of the portal (${message}): start it with that version`);
  },
);
