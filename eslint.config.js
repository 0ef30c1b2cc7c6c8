import js from '@eslint/js'
import svelte from 'eslint-plugin-svelte'
import globals from 'globals'
import ts from 'typescript-eslint'

const outside = 'A link of this kind opens a connection that no policy in a page stops (README, privacy).'

/** What the page's policy forbids, found before a browser does. */
const policy = [
  {
    selector: 'ImportDeclaration[source.value=/\\?worker(&inline|&url)?$/]',
    message:
      'A worker from a URL is outside the page’s policy. Import its text with ?worker-text and start it with startWorker.'
  },
  {
    selector: 'ImportExpression[source.value=/\\?worker(&inline|&url)?$/]',
    message:
      'A worker from a URL is outside the page’s policy. Import its text with ?worker-text and start it with startWorker.'
  },
  {
    selector: 'NewExpression[callee.name=/^(Shared)?Worker$/] > NewExpression[callee.name="URL"]',
    message: 'A worker from a URL is outside the page’s policy. Start it from its text with startWorker.'
  },
  {
    selector: 'ImportDeclaration[source.value="apache-arrow"] > ImportNamespaceSpecifier',
    message: 'The whole of apache-arrow needs eval. Import what is used by name.'
  },
  {
    selector:
      'ImportDeclaration[source.value="apache-arrow"] > ImportSpecifier[imported.name=/^(vectorFromArray|tableFromJSON|makeBuilder|.*Builder)$/]',
    message: 'Builders of apache-arrow need eval. Make the data from typed arrays with makeData.'
  },
  {
    selector: 'MemberExpression[property.name=/^(innerHTML|outerHTML|insertAdjacentHTML|srcdoc)$/]',
    message: 'Text from data is only ever a text node.'
  },
  { selector: 'NewExpression[callee.name="DOMParser"]', message: 'Text from data is only ever a text node.' },
  {
    selector: 'AssignmentExpression[left.property.name="rel"] > Literal[value=/preconnect|prefetch|prerender/]',
    message: outside
  }
]

const markup = [
  {
    selector: 'SvelteAttribute[key.name="style"][value.length=1][value.0.type="SvelteLiteral"]',
    message: 'The policy blocks a style attribute in Firefox. Use a class, style:x= or style={…}.'
  },
  {
    selector: 'SvelteAttribute[key.name="rel"] > SvelteLiteral[value=/preconnect|prefetch|prerender/]',
    message: outside
  },
  {
    selector: 'SvelteAttribute[key.name="href"] > SvelteLiteral[value=/^(https?:)?\\/\\//]',
    message: 'No link leads out of the page.'
  },
  {
    selector: 'SvelteElement[kind="component"] > SvelteStartTag > SvelteAttribute[key.name=/^--/]',
    message: 'A custom property on a component makes a style attribute.'
  }
]

const untyped = Object.fromEntries(
  ['argument', 'assignment', 'call', 'member-access', 'return'].map((kind) => [
    `@typescript-eslint/no-unsafe-${kind}`,
    'off'
  ])
)

export default ts.config(
  {
    ignores: [
      'dist/',
      '.build/',
      '.svelte-check/',
      '**/*.local.*',
      'test-results/',
      'playwright-report/',
      'workers/kernels/'
    ]
  },
  js.configs.recommended,
  ...ts.configs.recommendedTypeChecked,
  ...svelte.configs.recommended,
  {
    languageOptions: {
      globals: { ...globals.browser, ...globals.node },
      parserOptions: { projectService: true, extraFileExtensions: ['.svelte'] }
    },
    linterOptions: { reportUnusedDisableDirectives: 'error' },
    rules: {
      'no-restricted-syntax': ['error', ...policy],
      '@typescript-eslint/no-unused-vars': ['error', { argsIgnorePattern: '^_', varsIgnorePattern: '^_' }],
      '@typescript-eslint/no-unsafe-enum-comparison': 'off',
      // Objects of closures are taken apart freely here; there is no `this` in them.
      '@typescript-eslint/unbound-method': 'off',
      // Methods of one interface answer with promises whether an implementation waits or not.
      '@typescript-eslint/require-await': 'off',
      '@typescript-eslint/consistent-type-imports': 'error',
      '@typescript-eslint/restrict-template-expressions': ['error', { allowNumber: true, allowBoolean: true }]
    }
  },
  {
    files: ['**/*.svelte', '**/*.svelte.ts'],
    languageOptions: { parserOptions: { parser: ts.parser } },
    rules: {
      'svelte/no-at-html-tags': 'error',
      'no-restricted-syntax': ['error', ...policy, ...markup],
      // Runes are assigned in ways the rule does not see.
      'prefer-const': 'off',
      // State is raw and replaced whole (design, state); a Map in it is never changed in place.
      'svelte/prefer-svelte-reactivity': 'off',
      // The compiler's own warnings are judged by svelte-check, which knows more of them than the plugin.
      'svelte/no-unused-svelte-ignore': 'off',
      // Events and snippets of templates have no types here; svelte-check types them.
      ...untyped
    }
  },
  {
    // The self-test tries what everything else must not use.
    files: ['src/app/seal/**', 'workers/seal-probe.worker.ts', 'tests/e2e/egress.spec.ts'],
    rules: { 'no-restricted-syntax': 'off' }
  },
  {
    files: ['**/*.mjs', '**/*.js'],
    extends: [ts.configs.disableTypeChecked],
    languageOptions: { parserOptions: { projectService: false } }
  },
  {
    files: ['tests/**'],
    rules: { '@typescript-eslint/no-non-null-assertion': 'off', ...untyped }
  }
)
