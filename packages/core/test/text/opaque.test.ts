import { describe, expect, it } from 'vitest';
import { placeholderEnd } from '../../src/text/opaque.js';

const taken = (text: string): string => text.slice(0, placeholderEnd(text, 0, text.length));

describe('placeholders', () => {
  it.each(['{name}', '{{ order.name }}', '{% if order %}', '${name}', '{delivery.shippingOrderAddress.countryState.translated.name}'])(
    'takes %s whole',
    (placeholder) => {
      expect(taken(`${placeholder} und mehr`)).toBe(placeholder);
    },
  );

  it.each(['{ohne Ende', '{eine\nZeile}', `{${'a'.repeat(200)}}`])('is none: %j', (text) => {
    expect(taken(text)).toBe('');
  });
});
