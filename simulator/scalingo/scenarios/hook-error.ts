import type { Scenario } from '../scenario.ts';
import {
  blank,
  booting,
  detail,
  heading,
  hookLine,
  hookStopped,
  platform,
  platformError,
  shipping,
  startLine,
  step
} from './log-lines.ts';
import { log, spread, status, wait } from './steps.ts';

const build: readonly string[] = [
  startLine,
  detail('Fetching source code'),
  heading('Downloading Buildpack: https://github.com/Scalingo/ruby-buildpack.git'),
  heading('Detected Framework: Ruby'),
  step('Installing bundler 2.6.9'),
  step('Compiling Ruby/Rails'),
  step('Using Ruby version: ruby-3.4.4'),
  step('Installing dependencies using bundler 2.6.9'),
  detail('Running: bundle install -j4'),
  detail('Using rake 13.3.0'),
  detail('Using concurrent-ruby 1.3.5'),
  detail('Using i18n 1.14.7'),
  detail('Fetching pg 1.6.2'),
  detail('Installing pg 1.6.2 with native extensions'),
  detail('Fetching rails 8.0.2'),
  detail('Installing rails 8.0.2'),
  detail('Bundle complete! 31 Gemfile dependencies, 118 gems now installed.'),
  detail('Bundle completed (19.84s)'),
  detail('Cleaning up the bundler cache.'),
  step('Preparing app for Rails asset pipeline'),
  detail('Running: rake assets:precompile'),
  detail('Asset precompilation completed (8.12s)'),
  blank,
  step('Procfile declares types -> web, worker, postdeploy')
];

const failedMigration: readonly string[] = [
  hookLine(
    '11:03:16.002411873',
    'I, [2026-05-12T11:03:16.001 #1]  INFO -- : Migrating to AddInvoiceNumber (20260504093012)'
  ),
  hookLine('11:03:16.118320950', '== 20260504093012 AddInvoiceNumber: migrating ================================'),
  hookLine('11:03:16.118301127', '-- add_column(:orders, :invoice_number, :string, {:null=>false})'),
  hookLine('11:03:16.402119356', 'bin/rails aborted!'),
  hookLine('11:03:16.402130018', 'StandardError: An error has occurred, this and all later migrations canceled:'),
  hookLine(
    '11:03:16.402133370',
    'PG::NotNullViolation: ERROR:  column "invoice_number" of relation "orders" contains null values'
  ),
  hookLine('11:03:16.402136715', "/app/db/migrate/20260504093012_add_invoice_number.rb:3:in 'AddInvoiceNumber#change'"),
  hookLine('11:03:16.402140006', 'Tasks: TOP => db:migrate'),
  hookStopped('11:03:16.944700582')
];

/** A Rails app boots, then its postdeploy hook fails to migrate the database: the previous version keeps running. */
export const hookError: Scenario = {
  name: 'hook-error',
  description: 'the app starts, but its postdeploy hook (a database migration) fails',
  script: [
    wait(1_500),
    status('building'),
    ...spread(34_000, build),
    status('pushing'),
    ...log(shipping),
    wait(8_000),
    status('starting'),
    ...log(booting),
    wait(7_000),
    ...log(platform("Postdeploy hook detected, starting 'bundle exec rake db:migrate'")),
    wait(3_000),
    ...spread(1_500, failedMigration),
    ...log(...platformError('→ Postdeploy hook failed: invalid return code 1')),
    wait(500),
    status('hook-error')
  ]
};
