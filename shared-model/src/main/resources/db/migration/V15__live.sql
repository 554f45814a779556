-- Alerts are shown live by the service that holds the sockets.
grant select on alerts to crmres_core;
