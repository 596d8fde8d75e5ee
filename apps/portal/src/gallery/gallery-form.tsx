import { z } from 'zod';
import {
  atLeastOne,
  DraftConflict,
  DraftStatus,
  Form,
  fieldsFor,
  optionalText,
  optionalTime,
  requiredChoice,
  requiredDate,
  requiredId,
  requiredText,
  useFormDraft,
  usePortalForm,
} from '../forms/index.ts';
import { Button, Card, FieldRow, FieldStack } from '../ui/index.ts';

const schema = z.object({
  name: requiredText(60),
  town: requiredId(),
  birth: requiredDate('year'),
  day: requiredDate(),
  time: optionalTime(),
  result: requiredChoice(['met', 'family', 'noAnswer']),
  duties: atLeastOne(z.string()),
  route: requiredId(),
  note: optionalText(200),
  agreed: z.boolean(),
});

const F = fieldsFor<z.input<typeof schema>>();

export function GalleryForm() {
  const form = usePortalForm({
    schema,
    defaults: {
      name: '',
      town: '',
      birth: '',
      day: '',
      time: '',
      result: '',
      duties: [],
      route: '',
      note: '',
      agreed: false,
    },
  });
  const draft = useFormDraft(form, 'gallery', { name: '名前', note: 'メモ' });
  return (
    <Card title="訪問の記録">
      <Form
        form={form}
        label="訪問の記録"
        onSubmit={async () => ({ refusal: { message: '見本なので保存しません。', clause: '3(4)ア' } })}
      >
        <FieldStack>
          <F.Text name="name" label="名前" required support="わかるところまで" width="medium" />
          <F.Municipality name="town" label="住所の市町村" required />
          <F.Date name="birth" label="生年月日" required coarsest="year" calendar={false} />
          <FieldRow>
            <F.Date name="day" label="訪問日" required />
            <F.Time name="time" label="始まりの時刻" />
          </FieldRow>
          <F.Radio
            name="result"
            label="会えた人"
            required
            choices={[
              { value: 'met', label: '本人に会えた' },
              { value: 'family', label: '家族と話した', description: '本人は部屋にいた' },
              { value: 'noAnswer', label: '不在' },
            ]}
          />
          <F.Checkboxes
            name="duties"
            label="業務"
            required
            choices={[
              { value: '3(4)ア', label: 'ア　訪問などによる関係づくり' },
              { value: '3(4)イ', label: 'イ　同行' },
              { value: '3(4)ウ', label: 'ウ　家族への支え', isDisabled: true },
            ]}
          />
          <F.Select
            name="route"
            label="相談経路"
            required
            choices={['家族から', '民生委員から', '役場から'].map((label) => ({ value: label, label }))}
          />
          <F.TextArea name="note" label="メモ" max={200} support="本人の言葉はそのまま書きます" />
          <F.Checkbox name="agreed" label="本人に読み上げて確かめた" />
        </FieldStack>
        <div className="flex flex-wrap items-center gap-4">
          <Button type="submit" isPending={form.formState.isSubmitting}>
            記録する
          </Button>
          <DraftStatus draft={draft} />
        </div>
        <DraftConflict draft={draft} />
      </Form>
    </Card>
  );
}
