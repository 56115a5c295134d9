"""What people do with matters and requests; each verb is one transaction, and only these modules open one."""
