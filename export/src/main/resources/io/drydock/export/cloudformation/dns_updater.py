import json
import urllib.request

import boto3

ec2 = boto3.client("ec2")
route53 = boto3.client("route53")
autoscaling = boto3.client("autoscaling")


def address_of(instance):
    found = ec2.describe_instances(InstanceIds=[instance])
    return found["Reservations"][0]["Instances"][0]["PrivateIpAddress"]


def forget_names(zone):
    pages = route53.get_paginator("list_resource_record_sets").paginate(HostedZoneId=zone)
    records = [record for page in pages for record in page["ResourceRecordSets"] if record["Type"] == "A"]
    if records:
        changes = [{"Action": "DELETE", "ResourceRecordSet": record} for record in records]
        route53.change_resource_record_sets(HostedZoneId=zone, ChangeBatch={"Changes": changes})


def answer(event, context):
    status, reason = "SUCCESS", ""
    try:
        if event["RequestType"] == "Delete":
            for zone in event["ResourceProperties"]["Zones"]:
                forget_names(zone)
    except Exception as error:
        status, reason = "FAILED", str(error)
    body = {
        "Status": status,
        "Reason": reason or context.log_stream_name,
        "PhysicalResourceId": event.get("PhysicalResourceId", event["LogicalResourceId"]),
        "StackId": event["StackId"],
        "RequestId": event["RequestId"],
        "LogicalResourceId": event["LogicalResourceId"],
    }
    request = urllib.request.Request(
        event["ResponseURL"], json.dumps(body).encode(), {"Content-Type": ""}, method="PUT"
    )
    urllib.request.urlopen(request, timeout=30).close()


def handler(event, context):
    if "RequestType" in event:
        answer(event, context)
        return
    detail = event["detail"]
    record = json.loads(detail["NotificationMetadata"])
    address = address_of(detail["EC2InstanceId"])
    route53.change_resource_record_sets(
        HostedZoneId=record["zone"],
        ChangeBatch={
            "Changes": [
                {
                    "Action": "UPSERT",
                    "ResourceRecordSet": {
                        "Name": record["name"],
                        "Type": "A",
                        "TTL": 30,
                        "ResourceRecords": [{"Value": address}],
                    },
                }
            ]
        },
    )
    autoscaling.complete_lifecycle_action(
        AutoScalingGroupName=detail["AutoScalingGroupName"],
        LifecycleHookName=detail["LifecycleHookName"],
        LifecycleActionToken=detail["LifecycleActionToken"],
        LifecycleActionResult="CONTINUE",
    )
    print(json.dumps({"name": record["name"], "address": address}))
