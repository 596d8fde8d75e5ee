export { checkDatabase } from './check-database.ts';
export { kitMigrations, kitTables, migrate, migrationList, writeMigration } from './migrate.ts';
