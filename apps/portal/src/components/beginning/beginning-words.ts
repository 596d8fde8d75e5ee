import { m } from '../../text/text.ts';
import { say } from '../domain-words.ts';

export const screeningWord = say({
  GO_ON: m.begin_go_on,
  REFER_ON: m.begin_refer_on,
  INFORMATION_ONLY: m.begin_information_only,
});
