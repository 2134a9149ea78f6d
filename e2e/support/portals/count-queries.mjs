import { createServer } from "node:http";
import { createRequire } from "node:module";

const Database = createRequire(import.meta.url)("better-sqlite3");
const memory = new Database(":memory:");
const statements = Object.getPrototypeOf(memory.prepare("select 1"));
memory.close();
let count = 0;
const texts = new Set();
for (const name of ["run", "get", "all", "iterate"]) {
  const own = statements[name];
  statements[name] = function counted(...values) {
    count++;
    texts.add(this.source);
    return own.apply(this, values);
  };
}
/** Says how many statements ran since it was last asked, or the text of each that ever ran. */
createServer(({ url }, answer) => {
  if (url === "/texts") return answer.end(JSON.stringify([...texts]));
  answer.end(String(count));
  count = 0;
})
  .on("error", () => undefined)
  .listen(Number(process.env.QUERY_COUNT_PORT), "127.0.0.1")
  .unref();
