import { renderToStaticMarkup } from "react-dom/server";
import { expect, test } from "vitest";
import { WithLinks } from "./with-links.tsx";

const drawn = (text: string) => renderToStaticMarkup(<WithLinks text={text} />);
const hrefs = (text: string) => [...drawn(text).matchAll(/href="([^"]*)"/g)].map(([, href]) => href);

test("the web addresses of a text are links, without what ends the sentence", () => {
  expect(drawn("Room 2")).toBe("Room 2");
  expect(hrefs("https://meet.example.org/a?b=1")).toEqual(["https://meet.example.org/a?b=1"]);
  expect(hrefs("Room 2 (or HTTPS://meet.example.org/a). http://b.example")).toEqual(["HTTPS://meet.example.org/a", "http://b.example"]);
  expect(drawn("See https://a.example/.")).toMatch(/<\/a>\.$/);
  expect(drawn("https://a.example")).toContain('rel="noopener noreferrer nofollow ugc"');
});

test.each(["javascript:alert(1)", "data:text/html,x", "mailto:a@b.example", "//a.example", "https://", "ftp://a.example", "xhttps:/a"])(
  "%s stays text",
  (text) => expect(hrefs(text)).toEqual([]),
);

test("markup in it stays text", () => {
  expect(drawn('https://a.example/"><b>')).not.toContain("<b>");
});
