import { createLink } from '@tanstack/react-router';
import type { ReactNode } from 'react';
import { Button as AriaButton, type ButtonProps as AriaButtonProps, Link as AriaLink } from 'react-aria-components';
import { m } from '../text/text.ts';
import { Icon, type IconName } from './icon.tsx';

export type ButtonVariant = 'primary' | 'secondary' | 'quiet' | 'danger';
export type ButtonSize = 'medium' | 'small';

const shapes: Record<ButtonSize, string> = {
  medium: 'min-h-12 px-5 py-2 text-base rounded-8 gap-2',
  small: 'min-h-9 px-3 py-1 text-sm rounded-6 gap-1.5',
};

const looks: Record<ButtonVariant, string> = {
  primary:
    'bg-key-900 text-white hover:bg-key-1000 pressed:bg-key-1200 disabled:bg-solid-gray-300 disabled:text-solid-gray-50',
  secondary:
    'bg-white text-key-900 ring-1 ring-inset ring-key-900 hover:bg-key-50 pressed:bg-key-100 disabled:text-solid-gray-420 disabled:ring-solid-gray-300',
  quiet:
    'text-key-900 underline underline-offset-4 decoration-1 hover:bg-key-50 hover:decoration-2 pressed:bg-key-100 disabled:text-solid-gray-420',
  danger: 'bg-red-900 text-white hover:bg-red-1000 pressed:bg-red-1200 disabled:bg-solid-gray-300',
};

export function buttonClass(variant: ButtonVariant = 'primary', size: ButtonSize = 'medium'): string {
  return `inline-flex items-center justify-center font-bold whitespace-nowrap cursor-pointer disabled:cursor-not-allowed transition-colors no-underline ${shapes[size]} ${looks[variant]}`;
}

export interface ButtonProps extends Omit<AriaButtonProps, 'className' | 'style' | 'children'> {
  variant?: ButtonVariant;
  size?: ButtonSize;
  icon?: IconName;
  className?: string;
  children: ReactNode;
}

/** While `isPending` it keeps its width and focus and cannot be pressed twice. */
export function Button({ variant = 'primary', size = 'medium', icon, className = '', children, ...rest }: ButtonProps) {
  return (
    <AriaButton {...rest} className={`${buttonClass(variant, size)} ${className}`}>
      {({ isPending }) => (
        <>
          {icon && <Icon name={icon} size={size === 'small' ? 16 : 20} />}
          {children}
          {isPending && <span className="spinner" role="img" aria-label={m.ui_loading()} />}
        </>
      )}
    </AriaButton>
  );
}

export interface IconButtonProps extends Omit<AriaButtonProps, 'className' | 'style' | 'children'> {
  icon: IconName;
  /** Spoken name. */
  label: string;
  className?: string;
}

export function IconButton({ icon, label, className = '', ...rest }: IconButtonProps) {
  return (
    <AriaButton
      {...rest}
      aria-label={label}
      className={`inline-flex size-10 cursor-pointer items-center justify-center rounded-6 text-ink hover:bg-solid-gray-50 pressed:bg-solid-gray-100 disabled:text-solid-gray-300 ${className}`}
    >
      <Icon name={icon} />
    </AriaButton>
  );
}

/** A link of the router that looks like a button; takes `to`, `params`, `search`. */
export const LinkButton = createLink(function LinkButton({
  variant = 'secondary',
  size = 'medium',
  icon,
  children,
  ...rest
}: { variant?: ButtonVariant; size?: ButtonSize; icon?: IconName; children?: ReactNode } & Record<string, unknown>) {
  return (
    <AriaLink {...rest} className={buttonClass(variant, size)}>
      {icon && <Icon name={icon} size={size === 'small' ? 16 : 20} />}
      {children}
    </AriaLink>
  );
});

export const linkClass =
  'text-key-900 underline underline-offset-4 decoration-1 hover:decoration-2 hover:text-key-1000 rounded-4';

/** A link of the router in running text; takes `to`, `params`, `search`. */
export const TextLink = createLink(function TextLink({
  children,
  ...rest
}: { children?: ReactNode } & Record<string, unknown>) {
  return (
    <AriaLink {...rest} className={linkClass}>
      {children}
    </AriaLink>
  );
});
