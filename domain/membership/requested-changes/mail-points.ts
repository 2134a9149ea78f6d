import type { StoredApplication } from "#domain/membership/application/stored-application";
import { questionsOf } from "#domain/membership/definition/definition";
import { identifierFor } from "#domain/organisations/identifiers/identifiers";

type Point = { question: string; text: string };

/** The points as an email says them: each with the words of its question that a cluster wrote, or the key of those in the catalogues. */
export function mailPoints({ definition, locale, country }: StoredApplication, points: Point[]): string {
  const asked = questionsOf(definition);
  return JSON.stringify(
    points.map(({ question, text }) => {
      const found = asked.find(({ key }) => key === question);
      const label = found?.label && (found.label[locale] ?? Object.values(found.label)[0]);
      const words = found?.type === "identifier" && question === "identifier" ? `identifier.${identifierFor(country)}` : question;
      return { question: words, text, ...(label && { label }) };
    }),
  );
}
