"""The pages and the API: routes, templates, security, errors."""
