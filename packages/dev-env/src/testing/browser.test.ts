import { expect, it } from 'vitest';
import { launchBrowser } from './browser.ts';

it('a browser is found on this machine and drives a page', async () => {
  const browser = await launchBrowser();
  try {
    const page = await browser.newPage();
    await page.setContent(
      '<label>氏名 <input></label><button onclick="document.title = document.querySelector(\'input\').value">保存</button>',
    );
    await page.getByLabel('氏名').fill('秩父 花子');
    await page.getByRole('button', { name: '保存' }).click();
    expect(await page.title()).toBe('秩父 花子');
  } finally {
    await browser.close();
  }
});
