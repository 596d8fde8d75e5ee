import { useState } from 'react';
import { ProblemList } from '../graphql/screen.tsx';
import {
  Badge,
  Banner,
  Button,
  Card,
  ConfirmDialog,
  DueBadge,
  EmptyState,
  FilterBar,
  OutcomeBadge,
  Pagination,
  Progress,
  RubyName,
  Select,
  Skeleton,
  type Sort,
  SummaryList,
  Table,
  TextField,
  Timeline,
} from '../ui/index.ts';

const rows = [
  {
    id: '1',
    number: 'R8-0012',
    name: '渡邉 健一',
    kana: 'ワタナベ ケンイチ',
    town: '小鹿野町',
    stage: '訪問中',
    days: -3,
    worker: '見本 太郎',
  },
  {
    id: '2',
    number: 'R8-0019',
    name: '𠮷野 さくら',
    kana: 'ヨシノ サクラ',
    town: '東秩父村',
    stage: '関係づくり',
    days: 0,
    worker: '見本 花子',
  },
  {
    id: '3',
    number: 'R8-0023',
    name: '（名前は不明）',
    kana: '',
    town: 'ときがわ町',
    stage: '把握',
    days: 5,
    worker: '未定',
  },
];

export function GalleryParts() {
  const [sort, setSort] = useState<Sort>({ key: 'KANA', direction: 'ascending' });
  const [isOpen, setOpen] = useState(false);
  const [text, setText] = useState('');
  const [stage, setStage] = useState('');
  return (
    <div className="grid gap-6">
      <Card title={<RubyName name="渡邉 健一" kana="わたなべ けんいち" />} actions={<Badge tone="info">訪問中</Badge>}>
        <SummaryList
          columns={4}
          items={[
            { term: '生年月日', detail: '昭和58年（月日は不明）' },
            { term: '住所', detail: '小鹿野町' },
            { term: '担当', detail: '見本 太郎' },
            {
              term: '次の約束',
              detail: (
                <>
                  R8.11.20 <DueBadge days={-3} />
                </>
              ),
            },
          ]}
        />
      </Card>
      <Card title="ボタン">
        <div className="flex flex-wrap gap-3">
          <Button icon="plus">訪問を記録する</Button>
          <Button variant="secondary">下書きにする</Button>
          <Button variant="quiet">やめる</Button>
          <Button variant="danger" onPress={() => setOpen(true)}>
            取り消す
          </Button>
          <Button isDisabled>押せない</Button>
          <Button isPending>保存する</Button>
          <Button size="small" variant="secondary" icon="print">
            印刷する
          </Button>
        </div>
        <ConfirmDialog
          isOpen={isOpen}
          title="つなぎを取り消しますか"
          confirmLabel="取り消す"
          isDanger
          onConfirm={() => setOpen(false)}
          onCancel={() => setOpen(false)}
        >
          相手の機関に渡した項目は、すぐに見えなくなります。
        </ConfirmDialog>
      </Card>
      <Card title="条項ごとの判定">
        <Table
          caption="条項ごとの判定"
          rowKey={({ clause }) => clause}
          rows={[
            {
              clause: '3(2)ア',
              text: '就職氷河期の年代',
              outcome: 'MET' as const,
              why: '昭和58年生まれ（世代の中心）',
            },
            {
              clause: '3(2)イ(ｱ)',
              text: '長く就労していない',
              outcome: 'UNDETERMINED' as const,
              why: '判断待ち: 担当と承認者',
            },
            { clause: '3(2)イ(ｲ)', text: 'サポステの利用', outcome: 'NOT_MET' as const, why: '利用していない' },
          ]}
          columns={[
            { key: 'clause', header: '条項', cell: ({ clause }) => clause, isRowHeader: true },
            { key: 'text', header: '内容', cell: ({ text: words }) => words },
            { key: 'outcome', header: '判定', cell: ({ outcome }) => <OutcomeBadge outcome={outcome} /> },
            { key: 'why', header: '根拠', cell: ({ why }) => why },
          ]}
        />
      </Card>
      <FilterBar active={1} onClear={() => setText('')}>
        <TextField name="text" label="名前・番号" type="search" value={text} onChange={setText} />
        <Select
          name="stage"
          label="段階"
          value={stage}
          onChange={setStage}
          choices={['把握', '関係づくり', '訪問中'].map((value) => ({ value, label: value }))}
        />
      </FilterBar>
      <Card title="ケース">
        <Table
          caption="ケース"
          rows={rows}
          rowKey={({ id }) => id}
          sort={sort}
          onSort={setSort}
          columns={[
            {
              key: 'KANA',
              header: '名前',
              cell: ({ name, kana }) => <RubyName name={name} kana={kana} />,
              sortable: true,
              isRowHeader: true,
            },
            { key: 'NUMBER', header: '番号', cell: ({ number }) => number, sortable: true },
            { key: 'town', header: '町村', cell: ({ town }) => town },
            { key: 'stage', header: '段階', cell: ({ stage: words }) => <Badge>{words}</Badge> },
            { key: 'due', header: '期限', cell: ({ days }) => <DueBadge days={days} /> },
            { key: 'worker', header: '担当', cell: ({ worker }) => worker },
          ]}
        />
        <Pagination from={51} shown={3} total={128} onPrevious={() => undefined} />
      </Card>
      <div className="grid gap-6 lg:grid-cols-2">
        <Card title="経過">
          <Timeline
            label="経過"
            entries={[
              {
                id: '3',
                when: 'R8.11.23 19:20',
                who: '見本 太郎',
                title: '訪問 ― 本人に会えた',
                children: '玄関先で十分ほど話した。来週も来てよいとのこと。',
              },
              { id: '2', when: 'R8.11.16 10:00', who: '見本 太郎', title: '訪問 ― 不在', mark: 'hollow' },
              { id: '1', when: 'R8.11.10 14:05', who: '見本 花子', title: '受付', mark: 'event' },
            ]}
          />
        </Card>
        <div className="grid content-start gap-4">
          <Banner tone="success" title="訪問を記録しました" />
          <Banner tone="info" title="日曜の夕方のため、時間外として数えます" />
          <Banner tone="warning" title="令和8年12月1日まで訪問できません">
            本人の希望です。責任者の理由があれば記録できます。
          </Banner>
          <ProblemList
            problems={[
              { kind: 'unexpected', message: '予期しない問題が起きました', code: 'INTERNAL', requestId: '0f9c-21ab' },
            ]}
            retry={() => undefined}
          />
          <Progress label="会議の確認" value={3} max={5} />
        </div>
      </div>
      <EmptyState title="当てはまるケースがありません" action={<Button variant="secondary">条件をすべて消す</Button>} />
      <Card title="読み込み中">
        <Skeleton />
      </Card>
    </div>
  );
}
