/** The programme that this portal is for, from programme.json. */
import { builder } from './builder.ts';
import { jsonText, leaf } from './field.ts';
import * as types from './types.ts';

builder.objectType(types.Programme, {
  description: 'The programme that this portal reports on.',
  fields: (t) => ({
    name: jsonText(t, 'name', 'Name of the portal.'),
    owner: jsonText(t, 'owner', 'Who publishes it.'),
    demonstration: leaf(t, 'Boolean', 'demonstration', 'True while the records are invented and show only how the portal works.'),
    baselineOn: leaf(t, 'Date', 'baselineOn', 'Day of the directive, from which progress is counted.'),
    windowFrom: leaf(t, 'Date', 'windowFrom', 'First day of the window in which the programme is to be done.'),
    windowTo: leaf(t, 'Date', 'windowTo', 'Last day of that window.'),
    country: leaf(t, 'String', 'country', 'ISO 3166-1 alpha-2.'),
    countryName: jsonText(t, 'countryName', 'Name of the country.'),
    licenceId: leaf(t, 'String', 'licenceId', 'SPDX id of the licence of the data.'),
    licenceName: leaf(t, 'String', 'licenceName', 'Name of the licence of the data.'),
    licenceUrl: leaf(t, 'String', 'licenceUrl', 'Address of the licence of the data.'),
    contact: leaf(t, 'String', 'contact', 'Where to write to.'),
    timeZone: leaf(t, 'String', 'timeZone', 'IANA time zone in which days begin and end.'),
    publicUrl: leaf(t, 'String', 'publicUrl', 'Address of the portal.'),
  }),
});
