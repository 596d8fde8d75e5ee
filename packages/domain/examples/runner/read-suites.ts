import { type Document, isMap as isMapNode, isSeq, type Node, parseAllDocuments } from 'yaml';
import { isMap, type Raw, type RawMap } from './fields.ts';
import { Malformed } from './malformed.ts';

/** One case as it stands in the file, with what is already known to be wrong with it. */
export interface WrittenCase {
  readonly name: string;
  readonly raw: Raw;
  readonly problem: string | null;
}

/** The cases of one YAML document, under one rule. */
export interface Suite {
  readonly head: RawMap;
  readonly cases: readonly WrittenCase[];
}

/** All scalars stay text (failsafe schema). Throws `Malformed` where nothing of the file can be run. */
export function readSuites(source: string): readonly Suite[] {
  const documents = parseAllDocuments(source, { schema: 'failsafe', prettyErrors: false, logLevel: 'error' });
  if (!Array.isArray(documents) || documents.length === 0) throw new Malformed('the file is empty');
  return documents.map(readSuite);
}

function readSuite(document: Document.Parsed): Suite {
  const caseNodes = nodesOfCases(document);
  const problems = new Map<Node, string>();
  for (const { code, message, pos } of document.errors) {
    const node = caseNodes.find(({ range }) => range && range[0] <= pos[0] && pos[0] < range[1]);
    if (code !== 'DUPLICATE_KEY' || node === undefined) throw new Malformed(`not readable as YAML: ${message}`);
    problems.set(node, `not readable as YAML: ${message}`);
  }
  const content = contentOf(document);
  if (!isMap(content)) throw new Malformed('the file must be a mapping with rule and cases');
  const { cases, ...head } = content;
  if (!Array.isArray(cases) || cases.length === 0) throw new Malformed('the file has no cases');
  return {
    head,
    cases: cases.map((raw: Raw, index) => ({
      name: nameOf(raw, index),
      raw,
      problem: problems.get(caseNodes[index] as Node) ?? null,
    })),
  };
}

function contentOf(document: Document.Parsed): Raw {
  try {
    return document.toJS() as Raw;
  } catch (error) {
    throw new Malformed(`not readable as YAML: ${error instanceof Error ? error.message : String(error)}`);
  }
}

function nodesOfCases(document: Document.Parsed): readonly Node[] {
  if (!isMapNode(document.contents)) return [];
  const cases = document.get('cases');
  return isSeq(cases) ? (cases.items as Node[]) : [];
}

function nameOf(raw: Raw, index: number): string {
  const title = isMap(raw) ? raw.title : undefined;
  return typeof title === 'string' && title.trim() !== '' ? title : `case ${index + 1}`;
}
