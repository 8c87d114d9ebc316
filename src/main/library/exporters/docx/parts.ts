/** The parts of a document that are the same for all, and the styles. */
import { escapeXml } from '../epub/xhtml-from-clean.ts';

/** How every part begins. */
export const XML = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n';
/** Of the text and the notes. */
export const NAMESPACES =
  'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main" xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships"';

const WORD = 'application/vnd.openxmlformats-officedocument.wordprocessingml';
/** What each part is. */
export const CONTENT_TYPES = `${XML}<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Default Extension="xml" ContentType="application/xml"/><Override PartName="/word/document.xml" ContentType="${WORD}.document.main+xml"/><Override PartName="/word/styles.xml" ContentType="${WORD}.styles+xml"/><Override PartName="/word/settings.xml" ContentType="${WORD}.settings+xml"/><Override PartName="/word/footnotes.xml" ContentType="${WORD}.footnotes+xml"/><Override PartName="/docProps/core.xml" ContentType="application/vnd.openxmlformats-package.core-properties+xml"/></Types>`;

/** Where the document begins. */
export const RELATIONS = `${XML}<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="document" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/officeDocument" Target="word/document.xml"/><Relationship Id="core" Type="http://schemas.openxmlformats.org/package/2006/relationships/metadata/core-properties" Target="docProps/core.xml"/></Relationships>`;

/** The two notes that Word wants before all others: the lines that part notes from the text. */
export const FIXED_NOTES =
  '<w:footnote w:type="separator" w:id="-1"><w:p><w:r><w:separator/></w:r></w:p></w:footnote><w:footnote w:type="continuationSeparator" w:id="0"><w:p><w:r><w:continuationSeparator/></w:r></w:p></w:footnote>';

/** That there are those two notes, and that it is laid out as by Word since 2013. */
export const SETTINGS = `${XML}<w:settings ${NAMESPACES}><w:footnotePr><w:footnote w:id="-1"/><w:footnote w:id="0"/></w:footnotePr><w:compat><w:compatSetting w:name="compatibilityMode" w:uri="http://schemas.microsoft.com/office/word" w:val="15"/></w:compat></w:settings>`;

/** What the document is called, and when the newest of it was saved. */
export function coreFile(title: string, modified: string): string {
  const date = (name: string): string =>
    `<dcterms:${name} xsi:type="dcterms:W3CDTF">${modified}</dcterms:${name}>`;
  return `${XML}<cp:coreProperties xmlns:cp="http://schemas.openxmlformats.org/package/2006/metadata/core-properties" xmlns:dc="http://purl.org/dc/elements/1.1/" xmlns:dcterms="http://purl.org/dc/terms/" xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance"><dc:title>${escapeXml(title)}</dc:title>${date('created')}${date('modified')}</cp:coreProperties>`;
}

interface Style {
  id: string;
  name: string;
  /** What a paragraph keeps to, and what its letters look like. */
  paragraph?: string;
  letters?: string;
}

const paragraphStyles: readonly Style[] = [
  { id: 'Title', name: 'Title', paragraph: '<w:spacing w:after="240"/>', letters: '<w:sz w:val="52"/>' },
  {
    ...{ id: 'Heading1', name: 'heading 1', letters: '<w:b/><w:sz w:val="32"/>' },
    paragraph: '<w:keepNext/><w:spacing w:before="360" w:after="80"/><w:outlineLvl w:val="0"/>',
  },
  { id: 'Facts', name: 'Facts', letters: '<w:color w:val="595959"/><w:sz w:val="20"/>' },
  {
    ...{ id: 'Quote', name: 'Quote', letters: '<w:i/>' },
    paragraph: '<w:spacing w:before="160" w:after="80"/><w:ind w:left="567" w:right="567"/>',
  },
  { id: 'Attribution', name: 'Attribution', paragraph: '<w:ind w:left="567" w:right="567"/>' },
  { id: 'Note', name: 'Note', paragraph: '<w:spacing w:after="80"/>' },
  { id: 'FootnoteText', name: 'footnote text', letters: '<w:sz w:val="18"/>' },
];

function styleOf({ id, name, paragraph = '', letters = '' }: Style): string {
  return `<w:style w:type="paragraph" w:styleId="${id}"><w:name w:val="${name}"/><w:basedOn w:val="Normal"/>${id === 'Title' || id === 'Heading1' ? '<w:next w:val="Normal"/>' : ''}<w:qFormat/><w:pPr>${paragraph}</w:pPr><w:rPr>${letters}</w:rPr></w:style>`;
}

/** The styles: those that Word knows by name, so that its own tools find them, and ours. */
export const STYLES = `${XML}<w:styles ${NAMESPACES}><w:docDefaults><w:rPrDefault><w:rPr><w:sz w:val="22"/><w:szCs w:val="22"/></w:rPr></w:rPrDefault><w:pPrDefault><w:pPr><w:spacing w:after="120" w:line="276" w:lineRule="auto"/></w:pPr></w:pPrDefault></w:docDefaults><w:style w:type="paragraph" w:default="1" w:styleId="Normal"><w:name w:val="Normal"/><w:qFormat/></w:style>${paragraphStyles.map(styleOf).join('')}<w:style w:type="character" w:styleId="FootnoteReference"><w:name w:val="footnote reference"/><w:rPr><w:vertAlign w:val="superscript"/></w:rPr></w:style><w:style w:type="character" w:styleId="Hyperlink"><w:name w:val="Hyperlink"/><w:rPr><w:color w:val="0563C1"/><w:u w:val="single"/></w:rPr></w:style></w:styles>`;
