import { describe, expect, it } from 'vitest';
import { ruleWhenCalling, ruleWhenRecording } from './meeting-rule.ts';

const person = (staffId: string | null, attended = true) => ({ staffId, attended });
const by = (id: string | null) => ({ submittedBy: id === null ? null : { id } });

describe('了承の決まりを、声をかけるときに', () => {
  it('職員を一人ずつ数え、機関の人は数えない', () => {
    expect(ruleWhenCalling([person('chief'), person('chief'), person(null)], [])).toEqual({
      staff: 1,
      enough: false,
      recorded: true,
    });
    expect(ruleWhenCalling([person('chief'), person('worker')], [by('worker')])).toEqual({
      staff: 2,
      enough: true,
      recorded: true,
    });
  });

  it('提出した人しか職員がいなければ、記録できる人がいない', () => {
    expect(ruleWhenCalling([person('chief'), person('worker')], [by('worker'), by('chief')]).recorded).toBe(false);
    expect(ruleWhenCalling([], []).recorded).toBe(false);
  });
});

describe('了承の決まりを、記録するときに', () => {
  it('欠席した職員は数えず、記録する人が出席し、提出していないことを見る', () => {
    const list = [person('chief'), person('worker', false)];
    expect(ruleWhenRecording(list, [by('worker'), by(null)], 'chief')).toEqual({
      staff: 1,
      enough: false,
      there: true,
      recorded: true,
    });
    expect(ruleWhenRecording(list, [by('worker')], 'worker')).toMatchObject({ there: false, recorded: false });
  });
});
