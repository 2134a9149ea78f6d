import { renderToStaticMarkup } from "react-dom/server";
import { expect, test } from "vitest";
import { initials, Logo } from "./logo.tsx";
import { Pagination, pagesAround } from "./pagination.tsx";
import { Strip } from "./strip.tsx";
import { Timeline } from "./timeline.tsx";
import { bracketsUnbroken } from "./unbroken.tsx";

test.each([
  ["Ibaialde Medikal", "IM"],
  ["CICbiogune", "CI"],
  ["Ñande Osasuna, S.L.", "ÑO"],
  ["BTI", "BT"],
  ["Laminak", "LA"],
  ["3P Biopharmaceuticals", "3B"],
  ["…", ""],
])("initials of %s are %s", (name, letters) => expect(initials(name)).toBe(letters));

test("a logo of letters is silent: the name stands beside it", () => {
  expect(renderToStaticMarkup(<Logo name="BTI" />)).toBe('<span class="logo" aria-hidden="true">BT</span>');
});

test("the strip is one element that says the chain in words, or is silent where the words stand beside it", () => {
  expect(renderToStaticMarkup(<Strip on={["devices"]} gaps={["care"]} tall label="Medical devices; missing: healthcare" />)).toBe(
    '<span class="strip tall devices no-care" role="img" aria-label="Medical devices; missing: healthcare"></span>',
  );
  expect(renderToStaticMarkup(<Strip on={[]} />)).toBe('<span class="strip" aria-hidden="true"></span>');
});

test("what stands in brackets stays on one line", () => {
  expect(renderToStaticMarkup(bracketsUnbroken("Fingerprint (SHA-256): 0a"))).toBe('Fingerprint <span class="whole">(SHA-256):</span> 0a');
  expect(renderToStaticMarkup(bracketsUnbroken("Version"))).toBe("Version");
});

test("a pager names the ends and what is near", () => {
  expect(pagesAround(1, 1)).toEqual([1]);
  expect(pagesAround(1, 9)).toEqual([1, 2, 8, 9]);
  expect(pagesAround(5, 9)).toEqual([1, 2, 4, 5, 6, 8, 9]);
});

const words = { label: "Pages", position: "Page 2 of 3", previous: "Previous", next: "Next" };

test("a pager marks the page and links the others", () => {
  const html = renderToStaticMarkup(<Pagination page={2} last={3} hrefOf={(page) => `?page=${page}`} words={words} />);
  expect(html).toContain('<span aria-current="page">2</span>');
  expect(html).toContain('<a href="?page=1" rel="prev">Previous</a>');
  expect(html).toContain('<a href="?page=3" rel="next">Next</a>');
});

test("a pager marks where it leaves pages out", () => {
  const html = renderToStaticMarkup(<Pagination page={1} last={12} hrefOf={(page) => `?page=${page}`} words={words} />);
  expect(html.match(/<li class="n[ a-z]*">/g)).toEqual(['<li class="n">', '<li class="n">', '<li class="n gap">', '<li class="n">']);
});

test("a list of one page has no links to pages", () => {
  const html = renderToStaticMarkup(<Pagination page={1} last={1} hrefOf={String} words={words} />);
  expect(html).not.toContain("<a");
});

test("a timeline marks the step that is now", () => {
  const html = renderToStaticMarkup(
    <Timeline
      steps={[
        { key: "a", state: "done", what: "Sent", who: "1 May" },
        { key: "b", state: "now", what: "Read", who: "2 May" },
      ]}
    />,
  );
  expect(html.match(/aria-current="step"/g)).toHaveLength(1);
});
