import { fireEvent, render, screen } from '@testing-library/react';
import { describe, expect, it, vi } from 'vitest';
import { LookRows } from './look-rows.tsx';

const show = (onToggle = vi.fn(), onClear = vi.fn()) => {
  render(
    <LookRows onToggle={onToggle} onClear={onClear}>
      <ul>
        {['a', 'b'].map((id) => (
          <li key={id} data-row={id}>
            <a href={`#${id}`} data-row-link>
              {id}
            </a>
            <input aria-label={`words of ${id}`} />
          </li>
        ))}
      </ul>
      <ul>
        <li data-row="c">
          <a href="#c" data-row-link>
            c
          </a>
        </li>
      </ul>
    </LookRows>,
  );
  return { onToggle, onClear };
};
const focused = () => document.activeElement?.textContent;

describe('キーで進む一覧', () => {
  it('次の一覧まで進み、戻り、いまの行を選ぶ', () => {
    const { onToggle, onClear } = show();
    screen.getByText('a').focus();
    fireEvent.keyDown(document.activeElement!, { key: 'j' });
    fireEvent.keyDown(document.activeElement!, { key: 'ArrowDown' });
    expect(focused()).toBe('c');
    fireEvent.keyDown(document.activeElement!, { key: 'x' });
    expect(onToggle).toHaveBeenCalledWith('c');
    fireEvent.keyDown(document.activeElement!, { key: 'k' });
    expect(focused()).toBe('b');
    fireEvent.keyDown(document.activeElement!, { key: 'Escape' });
    expect(onClear).toHaveBeenCalledOnce();
  });

  it('行の中の欄に打った文字は、文字のまま', () => {
    const { onToggle } = show();
    const field = screen.getByLabelText('words of a');
    field.focus();
    expect(fireEvent.keyDown(field, { key: 'j' })).toBe(true);
    expect(fireEvent.keyDown(field, { key: 'x' })).toBe(true);
    expect(document.activeElement).toBe(field);
    expect(onToggle).not.toHaveBeenCalled();
  });
});
