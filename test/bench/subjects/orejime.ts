// Orejime: the standard theme in English, and tags inside templates.
import { PURPOSES, SERVICES } from '../services.ts';
import { htmlOf, installed, literal, patternOf, shipped, type Subject } from './subject.ts';

const CONFIG = {
  privacyPolicyUrl: '/privacy',
  purposes: PURPOSES.map(({ id, title, about }) => ({
    id,
    title,
    description: about,
    purposes: SERVICES.filter(({ purpose }) => purpose === id).map(service => ({
      id: service.id,
      title: service.name,
      description: about,
      cookies: service.cookies.map(patternOf),
    })),
  })),
};

export const orejime: Subject = {
  name: 'orejime',
  version: installed('orejime'),
  setup: 'standard theme, English build and style sheet; tags inside <template data-purpose>',
  files: async () =>
    new Map([
      ['orejime.js', shipped('orejime/dist/orejime-standard-en.js')],
      ['orejime.css', shipped('orejime/dist/orejime-standard.css')],
    ]),
  head: () =>
    `<script>window.orejimeConfig=${literal(CONFIG)}</script><script src="/tool/orejime.js"></script><link rel="stylesheet" href="/tool/orejime.css">`,
  link: '<button type="button" onclick="orejime.prompt()">Cookie settings</button>',
  mark: tag => `<template data-purpose="${tag.service.id}"${tag.element === 'iframe' ? ' data-contextual' : ''}>${htmlOf(tag)}</template>`,
  notice: { whole: '.orejime-Banner', accept: '.orejime-Banner-saveButton', refuse: '.orejime-Banner-declineButton' },
};
