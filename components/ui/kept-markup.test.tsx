import { expect, test, vi } from "vitest";
import { keptMarkup } from "./kept-markup.tsx";

const html = async (answer: object, key: string, draw: () => React.ReactNode) =>
  (await keptMarkup(answer, key, draw)).dangerouslySetInnerHTML.__html;

test("what follows from one answer is drawn once for each key", async () => {
  const draw = vi.fn(() => <b>one</b>);
  const answer = {};
  expect(await html(answer, "en", draw)).toBe("<b>one</b>");
  expect(await html(answer, "en", draw)).toBe("<b>one</b>");
  expect(draw).toHaveBeenCalledTimes(1);
  await html(answer, "eu", draw);
  expect(draw).toHaveBeenCalledTimes(2);
});

test("another answer is drawn again, though it reads the same", async () => {
  expect(await html({ n: 1 }, "en", () => "before")).toBe("before");
  expect(await html({ n: 1 }, "en", () => "after")).toBe("after");
});

test("what people typed is text", async () => {
  const typed = `</ul><script>alert(1)</script>" onload='x`;
  expect(await html({}, "en", () => <i title={typed}>{typed}</i>)).toBe(
    '<i title="&lt;/ul&gt;&lt;script&gt;alert(1)&lt;/script&gt;&quot; onload=&#x27;x">&lt;/ul&gt;&lt;script&gt;alert(1)&lt;/script&gt;&quot; onload=&#x27;x</i>',
  );
});

test("a drawing that fails is not kept", async () => {
  const answer = {};
  await expect(
    html(answer, "en", () => {
      throw new Error("broken");
    }),
  ).rejects.toThrow("broken");
  expect(await html(answer, "en", () => "whole")).toBe("whole");
});
