import reactHooks from 'eslint-plugin-react-hooks';
import tseslint from 'typescript-eslint';
import { house } from './scripts/lint/house.js';

const tests = ['**/*.test.{ts,tsx,js}', '**/*.test-support.ts', 'test/**', 'e2e/**'];

/** Where the sanitised body of an article becomes the content of the reading frame. */
const readingFrame = [
  'src/renderer/reader/frame/frame-policy.ts',
  'src/renderer/reader/frame/reading-frame.tsx',
];

/** Said to nobody, or in every language alike. */
const wordless = [
  // Its errors are told like the library's own: in English, and retold where they are shown.
  'src/renderer/api/transport-http.ts',
  // The page of components is for us alone.
  'src/renderer/components/**',
  // Here words are said, and the names of languages are in their own.
  'src/renderer/language/**',
];

export default tseslint.config(
  { ignores: ['out/', 'dist/', 'node_modules/', '.cache/', 'test-results/', 'test/fixtures/', 'resources/'] },
  { linterOptions: { reportUnusedDisableDirectives: 'error' } },
  {
    files: ['**/*.{ts,tsx}'],
    extends: [...tseslint.configs.recommendedTypeChecked],
    // One program for all worlds: linting with one for each takes twice as long. `npm run types` keeps them apart.
    languageOptions: {
      parserOptions: { project: './tsconfig.lint.json', tsconfigRootDir: import.meta.dirname },
    },
    rules: {
      '@typescript-eslint/consistent-type-imports': 'error',
      '@typescript-eslint/no-explicit-any': 'error',
      '@typescript-eslint/no-floating-promises': 'error',
      '@typescript-eslint/switch-exhaustiveness-check': [
        'error',
        { considerDefaultExhaustiveForUnions: true },
      ],
      '@typescript-eslint/no-unused-vars': ['error', { argsIgnorePattern: '^_', varsIgnorePattern: '^_' }],
      '@typescript-eslint/ban-ts-comment': ['error', { 'ts-expect-error': 'allow-with-description' }],
      // A function may be async because its type says so.
      '@typescript-eslint/require-await': 'off',
      // Our objects are closures; a method that is handed on has no `this` to lose.
      '@typescript-eslint/unbound-method': 'off',
    },
  },
  {
    files: ['**/*.{ts,tsx,js}'],
    plugins: { house },
    rules: {
      eqeqeq: ['error', 'always', { null: 'ignore' }],
      'no-eval': 'error',
      'no-new-func': 'error',
      'prefer-const': 'error',
      'no-restricted-syntax': [
        'error',
        { selector: 'TSEnumDeclaration', message: 'Use a union of strings: plain Node cannot run an enum.' },
      ],
      'house/file-names': 'error',
      'house/layers': 'error',
      'house/named-exports': 'error',
      'house/no-html-sinks': 'error',
      'house/no-silent-catch': 'error',
      'house/sizes': 'error',
    },
  },
  {
    files: ['src/text/**/*.ts', 'src/main/library/*/**/*.ts'],
    ignores: tests,
    rules: { 'house/documented-exports': 'error' },
  },
  {
    files: ['**/*.tsx'],
    rules: { 'house/sizes': ['error', { functionLines: 120 }] },
  },
  {
    files: ['src/renderer/**/*.{ts,tsx}'],
    plugins: { 'react-hooks': reactHooks },
    rules: {
      'react-hooks/rules-of-hooks': 'error',
      'react-hooks/exhaustive-deps': 'error',
    },
  },
  {
    files: ['src/renderer/**/*.{ts,tsx}'],
    ignores: [...tests, ...wordless],
    rules: { 'house/worded-elsewhere': 'error' },
  },
  {
    files: readingFrame,
    rules: { 'house/no-html-sinks': ['error', { isSrcdocAllowed: true }] },
  },
  {
    files: tests,
    rules: {
      // A test builds pages by hand and is one long story; what it asserts is its own to read.
      'house/no-html-sinks': 'off',
      'house/sizes': ['error', { functionLines: 600, fileLines: 600 }],
      '@typescript-eslint/no-unsafe-assignment': 'off',
      '@typescript-eslint/no-unsafe-member-access': 'off',
      '@typescript-eslint/no-unsafe-argument': 'off',
      '@typescript-eslint/no-unsafe-return': 'off',
    },
  },
  {
    files: ['*.config.{ts,js}'],
    rules: { 'house/named-exports': 'off' },
  },
);
