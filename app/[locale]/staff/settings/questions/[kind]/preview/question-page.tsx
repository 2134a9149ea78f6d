import { type FieldPage, isTyped } from "#domain/membership/application/application-fields";
import { questionWords } from "#lib/forms/question-words";
import { AskedDocument } from "../../../../../(apply)/apply/tasks/[reference]/asked-document.tsx";
import { QuestionField } from "../../../../../(apply)/apply/tasks/[reference]/question-field.tsx";

/** A page of questions as applicants see it, without the form around: there is nothing to send. */
export async function QuestionPage({ page, title }: { page: FieldPage; title: string }) {
  const words = await questionWords("ES");
  const alone = page.fields.length === 1;
  return (
    <div className="form question">
      {alone ? null : <h1>{title}</h1>}
      {page.fields.map((field) =>
        isTyped(field) ? (
          <QuestionField key={field.key} field={field} country="ES" heading={alone} />
        ) : field.type === "organisations" ? (
          <section key={field.key} className="stack">
            {alone ? <h1>{words.label(field)}</h1> : <h2>{words.label(field)}</h2>}
            <p className="hint">{words.hint(field)}</p>
          </section>
        ) : (
          <fieldset key={field.key} disabled>
            <AskedDocument field={field} country="ES" alone={alone} given={[]} />
          </fieldset>
        ),
      )}
    </div>
  );
}
