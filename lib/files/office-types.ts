export const XML_MARK = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n';

const OPEN = "application/vnd.openxmlformats-officedocument";
/** What the main part of each kind of Office file is called in its list of types. Those with macros, and templates, are called otherwise. */
export const MAIN_PARTS = {
  [`${OPEN}.wordprocessingml.document.main+xml`]: "docx",
  [`${OPEN}.spreadsheetml.sheet.main+xml`]: "xlsx",
  [`${OPEN}.presentationml.presentation.main+xml`]: "pptx",
} as const;
export type OfficeType = (typeof MAIN_PARTS)[keyof typeof MAIN_PARTS];
export const OFFICE_TYPES: readonly OfficeType[] = Object.values(MAIN_PARTS);

/** Endings of the parts that text, tables, slides and their pictures are made of. */
export const PART_ENDINGS =
  /\.(xml|rels|vml|png|jpe?g|gif|bmp|tiff?|emf|wmf|wdp|svg|ico|mp[34]|m4[av]|wav|odttf|fntdata|sigs|docx|xlsx|pptx)$|\/printerSettings\/printerSettings\d*\.bin$/i;
/** A file of Office within another, such as the table of a chart. */
export const EMBEDDED = /\.(docx|xlsx|pptx)$/i;
/** Types of parts that run, or that open another program. */
export const ACTIVE_TYPES = /macro|vba|oleobject|activex|customui|webextension|taskpane|html|script|keymap|toolbar/i;
/** The same, as one part names another. */
export const ACTIVE_RELATIONS =
  /\/(vbaProject|wordVbaData|oleObject|control|activeX\w*|aFChunk|subDocument|frame|webextension\w*|taskpanes?|xl\w*macrosheet|customUI|extensibility|ui\/\w+|attachedToolbars|keyMapCustomizations|mail\w+)$/i;
/** Data that a table fetches from elsewhere. */
export const DATA_RELATIONS = /\/(connections|queryTable|externalLink\w*)$/i;
export const HYPERLINK = /\/hyperlink$/;
/** Where a link that somebody presses may lead. */
export const LINK_ADDRESS = /^(https?:|mailto:|tel:|#)/i;
