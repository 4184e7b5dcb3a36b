import type { Page } from '@playwright/test';
import { expect } from '@playwright/test';
import { brokenRules } from '../test/brokenRules.ts';

const rules = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa'];
const usual = { width: 1280, height: 720 };
/** The smallest desk, a telephone, and the smallest desk at a zoom of 200 %. */
const sizes = [usual, { width: 360, height: 800 }, { width: 640, height: 360 }];

/** Nothing of this state keeps anybody out, and at no size does it run out of the window. What is wrong is gathered. */
export async function looksRight(page: Page, state: string): Promise<void> {
  const broken = await brokenRules(page, rules);
  expect.soft(broken, `${state}, for everybody`).toEqual([]);
  for (const size of sizes) {
    await page.setViewportSize(size);
    const outside = await page.evaluate(partsOutside);
    expect.soft(outside, `${state} at ${size.width} × ${size.height}`).toEqual([]);
  }
  await page.setViewportSize(usual);
}

/** The window itself if it scrolls sideways, with what makes it, and every control beyond its right edge that cannot be scrolled to. */
function partsOutside(): string[] {
  const canScroll = (element: Element | null): boolean =>
    element !== null &&
    (/auto|scroll|hidden/.test(getComputedStyle(element).overflowX) || canScroll(element.parentElement));
  const beyond = [...document.querySelectorAll('body *')].filter((element) => {
    const { right, width } = element.getBoundingClientRect();
    return width > 1 && right > innerWidth + 1 && !canScroll(element.parentElement);
  });
  const named = ({ tagName, className, textContent }: Element) =>
    `${tagName} ${className}: ${textContent?.slice(0, 40)}`;
  const page = document.scrollingElement;
  if (page && page.scrollWidth > innerWidth)
    return [`the window scrolls to ${page.scrollWidth}`, ...beyond.slice(-3).map(named)];
  return beyond.filter((element) => element.matches('button, a[href], input, select, textarea')).map(named);
}
