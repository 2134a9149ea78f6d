/** The most fields that a form may have. The largest of ours has fewer than half as many. */
export const MAX_FIELDS = 500;
const LONGEST_NAME = 200;
/** A list's index of three digits: whoever reads `roles[20000000]` makes room for all that would come before it. */
const FAR_INDEX = /\[\d{3,}\]/;

/** Whether a form is one that this portal could have made, by the number and the names of its fields. */
export function isOurSize(form: FormData): boolean {
  let fields = 0;
  for (const name of form.keys()) if (++fields > MAX_FIELDS || name.length > LONGEST_NAME || FAR_INDEX.test(name)) return false;
  return true;
}

/** As browsers write it. Of several boundaries two readers might each take another one. */
const BOUNDARY = /^multipart\/form-data;\s*boundary=(?:"([^"]{1,70})"|([\w'()+,./:=?-]{1,70}))$/i;

/** What parts the fields of a body of this type from each other; undefined where it cannot be told. */
function markOf(type: string): string | undefined {
  if (/^application\/x-www-form-urlencoded/i.test(type)) return "&";
  const [, quoted, plain] = BOUNDARY.exec(type) ?? [];
  return quoted || plain ? `--${quoted ?? plain}` : undefined;
}

/** Whether the bytes hold more fields than a form may have, told without reading them: a reader takes longer than anybody should wait. */
export function hasTooManyFields(type: string, body: Buffer): boolean {
  const mark = markOf(type);
  if (mark === undefined) return false;
  let fields = 0;
  for (let at = body.indexOf(mark); at >= 0; at = body.indexOf(mark, at + mark.length)) if (++fields > MAX_FIELDS + 1) return true;
  return false;
}

/** Whether a type names a boundary that is not written as browsers write it. */
export const hasOddBoundary = (type: string) => /boundary/i.test(type) && markOf(type) === undefined;
