import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { type CaseworkWorld, caseworkWorld } from './casework-world.ts';

const folders: string[] = [];
/** A folder as an operator keeps one, with these files. */
export function folderWith(files: Readonly<Record<string, unknown>>): string {
  const folder = mkdtempSync(join(tmpdir(), 'banso-forms-'));
  folders.push(folder);
  for (const [name, content] of Object.entries(files))
    writeFileSync(join(folder, name), typeof content === 'string' ? content : JSON.stringify(content));
  return folder;
}

const removeFolders = (): void => {
  for (const folder of folders.splice(0)) rmSync(folder, { recursive: true, force: true });
};

export const FIRST = '2020-04-01';

export const answers = (given: Readonly<Record<string, string | readonly string[]>>, edition = FIRST) => ({
  edition,
  answers: Object.entries(given).map(([key, value]) => ({ key, values: [value].flat() })),
});

const ANSWER = 'key ja kind values codes { code ja }';
export const ANSWERS = `edition savedAt savedBy { id } hidden answers { ${ANSWER} }
  changes { at by { id } before { ${ANSWER} } after { ${ANSWER} } }`;

// biome-ignore lint/suspicious/noExplicitAny: each test knows the shape of its own operation.
type Answered = any;

export interface FormsWorld extends CaseworkWorld {
  /** The answers of a case's reception sheet as someone sees them. */
  reception(caseId: string, key?: Parameters<CaseworkWorld['ask']>[0]): Promise<Answered>;
  /** Each answer as `key: words or values`. */
  said(answers: Answered): Readonly<Record<string, string>>;
}

export async function formsWorld(): Promise<FormsWorld> {
  const world = await caseworkWorld();
  return {
    ...world,
    reception: async (caseId, key = 'worker') =>
      (await world.ask(key, `query R($id: ID!) { case(id: $id) { receptionAnswers { ${ANSWERS} } } }`, { id: caseId }))
        .case.receptionAnswers,
    said: (found) =>
      Object.fromEntries(
        found.answers.map((each: Answered) => [
          each.key,
          (each.codes.length > 0 ? each.codes.map(({ ja }: Answered) => ja) : each.values).join('・'),
        ]),
      ),
    async close() {
      await world.close();
      removeFolders();
    },
  };
}
