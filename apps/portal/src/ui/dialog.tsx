import type { ReactNode } from 'react';
import { Dialog as AriaDialog, Heading, Modal, ModalOverlay } from 'react-aria-components';
import { m } from '../text/text.ts';
import { Button, IconButton } from './button.tsx';

export interface DialogProps {
  isOpen: boolean;
  onClose: () => void;
  title: string;
  children: ReactNode;
  /** Buttons at the foot, the main one first. */
  actions?: ReactNode;
  width?: 'narrow' | 'wide';
  /** For what must be answered: no closing by Escape, by a click outside or by the cross. */
  mustAnswer?: boolean;
  role?: 'dialog' | 'alertdialog';
}

export function Dialog(props: DialogProps) {
  const { isOpen, onClose, title, children, actions, width = 'narrow', mustAnswer = false, role = 'dialog' } = props;
  return (
    <ModalOverlay
      isOpen={isOpen}
      onOpenChange={(open) => !open && onClose()}
      isDismissable={!mustAnswer}
      isKeyboardDismissDisabled={mustAnswer}
      className="fixed inset-0 z-50 flex items-end justify-center bg-black/50 sm:items-center sm:p-6"
    >
      <Modal
        className={`max-h-full w-full overflow-auto rounded-t-16 bg-white shadow-pop sm:rounded-16 ${width === 'wide' ? 'sm:max-w-3xl' : 'sm:max-w-lg'}`}
      >
        <AriaDialog role={role} className="p-5 outline-none sm:p-7">
          <div className="flex items-start justify-between gap-4">
            <Heading slot="title" className="text-xl leading-8 font-bold">
              {title}
            </Heading>
            {!mustAnswer && <IconButton icon="cross" label={m.ui_close()} onPress={onClose} className="-mt-1 -mr-2" />}
          </div>
          <div className="mt-3">{children}</div>
          {actions && <div className="mt-6 flex flex-col gap-3 sm:flex-row-reverse sm:justify-start">{actions}</div>}
        </AriaDialog>
      </Modal>
    </ModalOverlay>
  );
}

export interface ConfirmDialogProps {
  isOpen: boolean;
  title: string;
  /** What will happen, in one or two sentences. */
  children: ReactNode;
  /** A verb: 「取り消す」, never 「はい」. */
  confirmLabel: string;
  isDanger?: boolean;
  isPending?: boolean;
  onConfirm: () => void;
  onCancel: () => void;
}

export function ConfirmDialog(props: ConfirmDialogProps) {
  const { isOpen, title, children, confirmLabel, isDanger = false, isPending = false, onConfirm, onCancel } = props;
  return (
    <Dialog
      isOpen={isOpen}
      onClose={onCancel}
      title={title}
      role="alertdialog"
      actions={
        <>
          <Button variant={isDanger ? 'danger' : 'primary'} onPress={onConfirm} isPending={isPending}>
            {confirmLabel}
          </Button>
          <Button variant="secondary" onPress={onCancel}>
            {m.ui_cancel()}
          </Button>
        </>
      }
    >
      {children}
    </Dialog>
  );
}
