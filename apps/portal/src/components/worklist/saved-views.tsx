import { Link } from '@tanstack/react-router';
import { useEffect, useRef, useState } from 'react';
import { useMutation } from 'urql';
import { z } from 'zod';
import {
  Form,
  fieldsFor,
  type Refused,
  RefusedNotice,
  readAnswer,
  requiredText,
  useCommandId,
  usePortalForm,
} from '../../forms/index.ts';
import type { CaseFilter, CaseSort, SavedViewFragment } from '../../graphql/generated/graphql.ts';
import { m } from '../../text/text.ts';
import { Button, ConfirmDialog, Dialog, FieldStack } from '../../ui/index.ts';
import { removeFilterMutation, renameFilterMutation, saveFilterMutation } from './views.graphql.ts';

const chip =
  'inline-flex min-h-9 max-w-64 items-center truncate rounded-full px-3 py-1 text-sm ring-1 ring-inset no-underline outline-none focus-visible:focus-ring';
const chipLooks = (isCurrent: boolean): string =>
  `${chip} ${isCurrent ? 'bg-key-900 font-bold text-white ring-key-900' : 'bg-white text-key-900 ring-key-900 hover:bg-key-50'}`;

export interface SavedViewsProps {
  views: readonly SavedViewFragment[];
  current: string | undefined;
  /** The own cases stand first for this person. */
  isOwn: boolean;
  hasOwn: boolean;
  /** What would be saved now; nothing where nothing narrows the list. */
  now: { readonly filter: CaseFilter; readonly sort: CaseSort } | undefined;
  onSaved: (id: string | undefined) => void;
}

/** A moment longer than a dialog takes to give the focus back to what opened it. */
const AFTER_DIALOG = 150;

/** What opened a dialog may be gone with what was done in it: then the focus goes to the view that is shown. */
function useFocusKept(box: { readonly current: HTMLElement | null }, isOpen: boolean): void {
  const wasOpen = useRef(false);
  useEffect(() => {
    const closed = wasOpen.current && !isOpen;
    wasOpen.current = isOpen;
    if (!closed) return;
    const timer = setTimeout(() => {
      const isLost = document.activeElement === null || document.activeElement === document.body;
      if (isLost) box.current?.querySelector<HTMLElement>('[aria-current="page"], a')?.focus();
    }, AFTER_DIALOG);
    return () => clearTimeout(timer);
  }, [box, isOpen]);
}

/** Ways of looking at the list, one press each: the own cases, all, and what a person saved. */
export function SavedViews({ views, current, isOwn, hasOwn, now, onSaved }: SavedViewsProps) {
  const [open, setOpen] = useState<'save' | 'rename' | 'remove'>();
  const view = views.find(({ id }) => id === current);
  const box = useRef<HTMLElement>(null);
  useFocusKept(box, open !== undefined);
  if (views.length === 0 && !hasOwn && !now) return null;
  return (
    <nav
      ref={box}
      aria-label={m.worklist_views_title()}
      data-screen-only
      className="mb-4 flex flex-wrap items-center gap-2"
    >
      {hasOwn && (
        <Link
          to="/cases"
          search={{ mine: true }}
          className={chipLooks(isOwn)}
          aria-current={isOwn ? 'page' : undefined}
        >
          {m.worklist_views_mine()}
        </Link>
      )}
      {(hasOwn || views.length > 0) && (
        <Link
          to="/cases"
          search={{ all: true }}
          className={chipLooks(!isOwn && !current && !now)}
          aria-current={!isOwn && !current && !now ? 'page' : undefined}
        >
          {m.worklist_views_all()}
        </Link>
      )}
      {views.map(({ id, name }) => (
        <Link
          key={id}
          to="/cases"
          search={{ saved: id }}
          className={chipLooks(id === current)}
          aria-current={id === current ? 'page' : undefined}
        >
          {name}
        </Link>
      ))}
      {now && (
        <Button variant="quiet" size="small" icon="plus" onPress={() => setOpen('save')}>
          {m.worklist_views_save()}
        </Button>
      )}
      {view && (
        <>
          <Button variant="quiet" size="small" onPress={() => setOpen('rename')}>
            {m.worklist_views_rename()}
          </Button>
          <Button variant="quiet" size="small" onPress={() => setOpen('remove')}>
            {m.worklist_views_remove()}
          </Button>
        </>
      )}
      {open === 'save' && now && <SaveDialog now={now} onClose={() => setOpen(undefined)} onSaved={onSaved} />}
      {open === 'rename' && view && <RenameDialog view={view} onClose={() => setOpen(undefined)} />}
      {open === 'remove' && view && (
        <RemoveDialog
          view={view}
          onClose={() => setOpen(undefined)}
          onRemoved={() => {
            setOpen(undefined);
            onSaved(undefined);
          }}
        />
      )}
    </nav>
  );
}

const schema = z.object({ name: requiredText(200) });
const F = fieldsFor<z.input<typeof schema>>();

interface NameFormProps {
  title: string;
  name: string;
  support: string;
  submit: string;
  onClose: () => void;
  onSubmit: (name: string) => Promise<Refused | undefined>;
}

function NameDialog({ title, name, support, submit, onClose, onSubmit }: NameFormProps) {
  const form = usePortalForm({ schema, defaults: { name } });
  return (
    <Dialog isOpen onClose={onClose} title={title}>
      <Form form={form} label={title} onSubmit={(values) => onSubmit(values.name)}>
        <FieldStack>
          <F.Text name="name" label={m.worklist_views_name()} support={support} required />
        </FieldStack>
        <div className="flex flex-wrap gap-3">
          <Button type="submit" variant="primary" isPending={form.formState.isSubmitting}>
            {submit}
          </Button>
          <Button variant="quiet" onPress={onClose}>
            {m.ui_cancel()}
          </Button>
        </div>
      </Form>
    </Dialog>
  );
}

interface SaveDialogProps {
  now: NonNullable<SavedViewsProps['now']>;
  onClose: () => void;
  onSaved: (id: string) => void;
}

function SaveDialog({ now, onClose, onSaved }: SaveDialogProps) {
  const command = useCommandId();
  const [, send] = useMutation(saveFilterMutation);
  const support = now.filter.text
    ? `${m.worklist_views_name_support()} ${m.worklist_views_text_too()}`
    : m.worklist_views_name_support();
  return (
    <NameDialog
      title={m.worklist_views_save_title()}
      name=""
      support={support}
      submit={m.worklist_views_save_do()}
      onClose={onClose}
      onSubmit={async (name) => {
        const result = await send({ input: { commandId: command.current(), name, ...now } });
        const answer = readAnswer(result, result.data?.saveFilter, 'FiltersSaved');
        if ('refused' in answer) return answer.refused;
        if ('saved' in answer && answer.saved.filter) onSaved(answer.saved.filter.id);
        onClose();
        return undefined;
      }}
    />
  );
}

function RenameDialog({ view, onClose }: { view: SavedViewFragment; onClose: () => void }) {
  const command = useCommandId();
  const [, send] = useMutation(renameFilterMutation);
  return (
    <NameDialog
      title={m.worklist_views_rename_title()}
      name={view.name}
      support={m.worklist_views_name_support()}
      submit={m.worklist_views_rename()}
      onClose={onClose}
      onSubmit={async (name) => {
        const input = { commandId: command.current(), filterId: view.id, version: view.version, name };
        const result = await send({ input });
        const answer = readAnswer(result, result.data?.renameFilter, 'FiltersSaved');
        if ('refused' in answer) return answer.refused;
        onClose();
        return undefined;
      }}
    />
  );
}

interface RemoveDialogProps {
  view: SavedViewFragment;
  onClose: () => void;
  onRemoved: () => void;
}

function RemoveDialog({ view, onClose, onRemoved }: RemoveDialogProps) {
  const command = useCommandId();
  const [{ fetching }, send] = useMutation(removeFilterMutation);
  const [refused, setRefused] = useState<Refused>();
  const remove = async () => {
    const result = await send({ input: { commandId: command.current(), filterId: view.id } });
    const answer = readAnswer(result, result.data?.removeFilter, 'FiltersSaved');
    if ('refused' in answer) return setRefused(answer.refused);
    onRemoved();
  };
  return (
    <ConfirmDialog
      isOpen
      title={m.worklist_views_remove()}
      confirmLabel={m.worklist_views_remove_do()}
      isPending={fetching}
      onConfirm={() => void remove()}
      onCancel={onClose}
    >
      {m.worklist_views_remove_text({ name: view.name })}
      {refused && <RefusedNotice refused={refused} />}
    </ConfirmDialog>
  );
}
