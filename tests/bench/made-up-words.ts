const words = (text: string): readonly string[] => text.trim().split(/\s*[,\n]\s*/);

/** What services for children and families are called. */
export const services = words(`
  health visiting, school nursing, family nurse partnership, children's centre, nursery education, childminder network, early years advice, breastfeeding support
  maternity, newborn hearing screening, childhood immunisation, parenting programme, parenting support, family support, intensive family support, family group conferencing
  family mediation, family information service, young carers, short breaks, portage, speech and language therapy, occupational therapy, physiotherapy, CAMHS
  emotional wellbeing, school counselling, bereavement counselling, child sexual exploitation, domestic abuse, youth offending, youth work, youth outreach
  substance misuse young people, teenage pregnancy, sexual health young people, missing children, return home interviews, fostering, independent fostering agency
  residential children's homes, adoption support, special guardianship, supervised contact, care leavers accommodation, supported lodgings, independent visitors, advocacy for children in care
  edge of care, multisystemic therapy, functional family therapy, educational psychology, autism assessment, hearing impairment support, visual impairment support, SEND information and advice
  home to school transport SEND, community paediatrics, children's community nursing, continence, healthy weight, child poverty, play scheme, holiday activities
  attendance, elective home education, alternative provision, NEET prevention, careers guidance, mentoring, troubled families, homelessness young people`);

/** What else stands in a council's register. */
export const others = words(`
  highways maintenance, grass cutting, waste disposal, street lighting, legal advice, payroll, software licences, telephony, school meals, building cleaning
  lift maintenance, home care for older people, extra care housing, reablement, day opportunities for adults, insurance, external audit, agency staff, library books, leisure centre management`);

export const aims = words(
  'for children, for families, for young people, for under fives, aged 5-11, aged 11-16, aged 16-25, 0-5, 0-19, for parents',
);
export const forms = words(
  'service, project, scheme, programme, contract, provision, framework, pilot, team, offer, lot 1, lot 2, lot 3, phase 2, outreach, drop in',
);
export const towns = words(`
  Westmarsh, Eastleigh Cross, Northgate, Southmere, Marlow Bridge, Thornbury Hill, Ashcombe, Oakhampton, Ferndale, Kingsmead, Millbrook, Stonebridge, Harborough Green, Wexcombe, Latchford
  Brackley Common, Holmfield, Riverside, Castle Ward, Priory, Abbey Ward, Market Ward, Seaview, Hillcrest, Greenacre, Longmoor, Whitfield, Blackmoor, Redhill Cross, Coldharbour`);

export const names = words(`
  Action, Anchor, Apple Tree, Ark, Aspire, Barnfield, Beacon, Birchwood, Blossom, Bluebell, Bridge, Bright Futures, Brightside, Cairn, Cedar, Compass, Cornerstone, Cygnet, Daisy Chain, Dawn, Dovecote
  Elmtree, Evergreen, Fairfield, Falcon, First Steps, Foundry, Foxglove, Gateway, Goldfinch, Greenhouse, Haven, Hazel, Heartwood, Heron, Holly, Home Start, Horizon, Ivy, Jigsaw, Juniper, Keystone, Kestrel
  Kingfisher, Kite, Ladybird, Lantern, Larkspur, Lavender, Lighthouse, Linden, Lotus, Magpie, Maple, Meadow, Merlin, Mosaic, New Leaf, Nightingale, Oak Lodge, Olive Branch, Orchard, Otter, Parkside, Pathways
  Pebble, Phoenix, Pinewood, Poppy, Primrose, Quay, Rainbow, Raven, Redwood, Robin, Rosewood, Rowan, Saffron, Sapling, Seedling, Silver Birch, Skylark, Snowdrop, Sparrow, Springboard, Stepping Stones, Sunbeam
  Sunflower, Swallow, Sycamore, Tamarind, Teasel, Thistle, Thrive, Treetops, Trellis, Upland, Valley, Violet, Waterside, Wellspring, Willow, Windmill, Wren, Yew Tree, Zenith`);
export const trades = words(`
  Care, Children's Services, Community Trust, Consulting, Counselling, Day Nursery, Education, Families, Family Support, Fostering, Foundation, Futures, Health, Homes, Housing Association, Learning
  Nurseries, Outreach, Partnership, Play, Project, Residential, Solutions, Supported Living, Therapies, Training, Transport, Wellbeing, Youth, Youth Trust`);
export const legalForms = words('Ltd, Ltd, Ltd, Limited, CIC, plc, LLP, CIO');
export const buyers = words(
  'Westmarsh Council, Westmarsh Borough Council, NHS Westmarsh ICB, Westmarsh & District ICB, Public Health Westmarsh',
);
export const elements = words(
  'Parent and family support, Early childhood development, SEND and health, Vulnerable children and young people, Edge of care',
);
export const tiers = words('Universal, Early help system, Early help brief, Targeted, Specialist');
export const departments = words('Children’s services, Public health, Education, Commissioning, Early help');
