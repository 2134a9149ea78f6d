import { expect, test } from "vitest";
import { pastedPeople } from "./pasted-people.ts";

const emails = (text: string) => pastedPeople(text).people.map(({ email }) => email);

test.each([", ", ",", "; ", ";", "\n", "\r\n", "\t", " ", " | ", ",\n", " \n\n "])(
  "addresses are read with %j between them",
  (separator) => {
    const text = ["ane@x.eus", "Jon.Bat@sub.x.eus", "m+list@x.eus"].join(separator);
    expect(emails(text)).toEqual(["ane@x.eus", "Jon.Bat@sub.x.eus", "m+list@x.eus"]);
    expect(pastedPeople(text).unread).toEqual([]);
  },
);

test.each([
  ["Ane Etxeberria Ruiz <ane@x.eus>", "Ane", "Etxeberria Ruiz"],
  ['"Etxeberria, Ane" <ane@x.eus>', "Ane", "Etxeberria"],
  ["Ane < ane@x.eus >", "Ane", ""],
  ["<ane.etxeberria@x.eus>", "Ane", "Etxeberria"],
  ["jon-mikel_bat@x.eus", "Jon", "Mikel Bat"],
  ["mailto:info@x.eus", "Info", ""],
  ["Ane Etxeberria ane@x.eus", "Ane", "Etxeberria"],
  ["1. Ane Etxeberria: ane@x.eus", "Ane", "Etxeberria"],
  ["ane@x.eus - Ane D’Angelo", "Ane", "D’Angelo"],
  ["Ane Miren\tEtxeberria Ruiz\tane@x.eus", "Ane", "Miren Etxeberria Ruiz"],
])("%s names its person", (text, firstName, lastName) => {
  expect(pastedPeople(text)).toMatchObject({ people: [{ firstName, lastName }], unread: [] });
});

test("names and bare addresses are read from one list, as a mail program writes it", () => {
  const text = 'Ane Bat <ane@x.eus>, jon@x.eus; "Lasa, Miren" <miren@x.eus>\nIker <iker@x.eus> Uxue Sei <uxue@x.eus>';
  expect(emails(text)).toEqual(["ane@x.eus", "jon@x.eus", "miren@x.eus", "iker@x.eus", "uxue@x.eus"]);
  expect(pastedPeople(text).people.map(({ firstName }) => firstName)).toEqual(["Ane", "Jon", "Miren", "Iker", "Uxue"]);
});

test("what is no address is told, and the others are read; the same address counts once", () => {
  expect(pastedPeople("ane@x.eus, jon@, miren, ANE@X.EUS, a@b@c.eus, iker@x.eus.")).toMatchObject({
    people: [{ email: "ane@x.eus" }, { email: "iker@x.eus" }],
    unread: ["a@b@c.eus", "jon@", "miren"],
  });
  expect(pastedPeople(" ;,\n ")).toEqual({ people: [], unread: [] });
});

test("rows of a sheet give each address its own name, and a word after a comma is still told", () => {
  expect(pastedPeople("Ane\tBat\tane@x.eus\r\nJon\tBi\tjon@x.eus\nMiren Lasa miren@x.eus\niker@x.eus, uxue")).toEqual({
    people: [
      { email: "ane@x.eus", firstName: "Ane", lastName: "Bat" },
      { email: "jon@x.eus", firstName: "Jon", lastName: "Bi" },
      { email: "miren@x.eus", firstName: "Miren", lastName: "Lasa" },
      { email: "iker@x.eus", firstName: "Iker", lastName: "" },
    ],
    unread: ["uxue"],
  });
});
