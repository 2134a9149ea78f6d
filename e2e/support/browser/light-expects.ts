import type { Page } from "@playwright/test";

type Evaluating = { rawEvaluateHandle: (expression: string) => Promise<unknown> };
type Frame = { contextCreated: (world: string, context: Evaluating) => void };
/** What Playwright keeps of a page in this process, behind what its types tell. */
type Inner = { _connection?: { toImpl?: (page: Page) => { mainFrame: () => Frame } | undefined } };

/** How the function begins, in the script that Playwright runs in each page. */
export const SNAPSHOT = "ariaSnapshotForExpectFailure(element, options) {";
const lightened = new WeakSet<object>();

/**
 * Playwright writes down the whole page as a screen reader has it each time that it looks for what a test expects and does not find it yet, for a message that only
 * the last look needs; of a test that fails it writes the page down anyway. See docs/decisions/0142.
 */
export function lightExpects(page: Page) {
  const frame = (page as unknown as Inner)._connection?.toImpl?.(page)?.mainFrame();
  const frames = frame && (Object.getPrototypeOf(frame) as Frame);
  if (!frames || lightened.has(frames)) return;
  lightened.add(frames);
  const own = frames.contextCreated;
  frames.contextCreated = function contextCreated(world, context) {
    const evaluate = context.rawEvaluateHandle;
    context.rawEvaluateHandle = (expression) => evaluate.call(context, expression.replace(SNAPSHOT, `${SNAPSHOT} return;`));
    own.call(this, world, context);
  };
}
