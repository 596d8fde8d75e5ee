import { describe, expect, it } from 'vitest';
import { describeSettings, serviceSettings } from './settings.ts';

const env = { CASES_DATABASE_URL: 'postgres://app:secret@localhost/banso_cases' };

describe('settings', () => {
  it('have defaults for everything but the database', () => {
    expect(serviceSettings('CASES', 4101, { ...env, CASES_OWNER_DATABASE_URL: '' })).toEqual({
      production: true,
      databaseUrl: env.CASES_DATABASE_URL,
      ownerDatabaseUrl: null,
      port: 4101,
      host: '127.0.0.1',
      keysFolder: '.data/keys',
      logLevel: 'info',
      subgraphs: {},
    });
    expect(
      serviceSettings('STAFF', 4102, { STAFF_DATABASE_URL: 'postgres://x', NODE_ENV: 'development' }),
    ).toMatchObject({
      production: false,
      port: 4102,
    });
  });

  it('name everything that is wrong at once, and no value', () => {
    const read = () =>
      serviceSettings('CASES', 4101, { CASES_DATABASE_URL: 'mysql://secret', CASES_PORT: 'x', LOG_LEVEL: 'loud' });
    expect(read).toThrow(/CASES_DATABASE_URL[\s\S]*CASES_PORT[\s\S]*LOG_LEVEL/);
    expect(() => serviceSettings('CASES', 4101, {})).toThrow('CASES_DATABASE_URL: is not set');
    try {
      read();
    } catch (error) {
      expect(String(error)).not.toContain('secret');
    }
  });

  it('know the other subgraphs by name and address', () => {
    const read = (SUBGRAPHS: string) => serviceSettings('CASES', 4101, { ...env, SUBGRAPHS }).subgraphs;
    expect(read('staff=http://127.0.0.1:4102, network=http://h:1')).toEqual({
      staff: 'http://127.0.0.1:4102',
      network: 'http://h:1',
    });
    expect(() => read('staff')).toThrow('name=http://host:port');
  });

  it('are described as data, each with its default', () => {
    const described = describeSettings('CASES', 4101);
    expect(described.map(({ name }) => name)).toContain('CASES_OWNER_DATABASE_URL');
    for (const { meaning } of described) expect(meaning).not.toBe('');
    expect(described.find(({ name }) => name === 'CASES_PORT')?.default).toBe('4101');
    expect(described.filter((each) => each.default === null).map(({ name }) => name)).toEqual(['CASES_DATABASE_URL']);
    expect(described.filter(({ secret }) => secret).map(({ name }) => name)).toEqual([
      'CASES_DATABASE_URL',
      'CASES_OWNER_DATABASE_URL',
    ]);
  });
});
